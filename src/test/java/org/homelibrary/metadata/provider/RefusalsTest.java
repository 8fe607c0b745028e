package org.homelibrary.metadata.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homelibrary.metadata.provider.google.GoogleBooksRefusal;
import org.homelibrary.metadata.provider.openlibrary.OpenLibraryRefusal;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals as the sources send them, and what they mean. */
class RefusalsTest {

    /** 01:30 on a Thursday in Los Angeles. */
    private static final Instant NOW = Instant.parse("2026-11-26T09:30:00Z");

    private static final String ERROR = """
            {"error": {"code": %d, "message": "%s", "status": "%s",
              "errors": [{"message": "%2$s", "domain": "global", "reason": "%s"}]}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|API key not valid. Please pass a valid API key.|INVALID_ARGUMENT|badRequest|KEY_REFUSED",
                "400|API key expired. Please renew the API key.|INVALID_ARGUMENT|badRequest|KEY_REFUSED",
                "400|Bad Request|INVALID_ARGUMENT|keyInvalid|KEY_REFUSED",
                "403|Books API has not been used in project 1 before or it is disabled.|PERMISSION_DENIED|accessNotConfigured|KEY_REFUSED",
                "403|Requests from referer <empty> are blocked.|PERMISSION_DENIED|ipRefererBlocked|KEY_REFUSED",
                "403|The provided API key has an IP address restriction.|PERMISSION_DENIED|forbidden|KEY_REFUSED",
                "401|Request had invalid credentials.|UNAUTHENTICATED|authError|KEY_REFUSED",
                "403|Cannot determine user location for geographically restricted operation.||unknownLocation|WRONG_COUNTRY",
                "429|Quota exceeded.|RESOURCE_EXHAUSTED|rateLimitExceeded|RATE_LIMITED",
                "403|Rate Limit Exceeded||userRateLimitExceeded|RATE_LIMITED",
                "403|Daily Limit Exceeded||dailyLimitExceeded|RATE_LIMITED",
                "403|Quota exceeded.||quotaExceeded|RATE_LIMITED",
                "403|Forbidden||forbidden|RATE_LIMITED",
                "400|Invalid query||invalidParameter|BAD_ANSWER",
                "503|Service temporarily unavailable.||backendFailed|UNAVAILABLE",
                "404|Not Found||notFound|UNAVAILABLE"
            })
    void google_says_why_in_a_reason_or_in_words(
            int status, String message, String state, String reason, LookupFailure meaning) {
        ProviderException failure = google(status, ERROR.formatted(status, message, state, reason), null);
        assertThat(failure.reason()).isEqualTo(meaning);
        assertThat(failure.getMessage())
                .contains(
                        String.valueOf(status), message.replace("<empty> ", "").substring(0, 8));
        assertThat(failure instanceof ProviderUnavailableException).isEqualTo(status == 503);
    }

    @Test
    void google_says_why_in_details_too() {
        String body = """
                {"error": {"code": 400, "message": "Bad Request", "status": "INVALID_ARGUMENT", "details": [
                  {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}]}}
                """;
        assertThat(google(400, body, null).reason()).isEqualTo(LookupFailure.KEY_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\": {\"message\": \"Quota exceeded for quota metric 'Queries' and limit 'Queries per day'.\"}}",
                "{\"error\": {\"errors\": [{\"reason\": \"dailyLimitExceeded\"}]}}",
                "{\"error\": {\"details\": [{\"metadata\": {\"quota_limit\": \"defaultPerDayPerProject\"}}]}}"
            })
    void googles_quota_of_the_day_lasts_until_its_next_midnight(String body) {
        assertThat(google(429, body, null).retryAfter()).contains(Duration.ofMinutes(22 * 60 + 30));
        assertThat(google(429, body, Duration.ofMinutes(2)).retryAfter())
                .as("what it says itself counts")
                .contains(Duration.ofMinutes(2));
    }

    @Test
    void googles_quota_of_a_minute_names_no_end() {
        String body = ERROR.formatted(429, "Quota exceeded, limit 'Queries per minute'.", "RESOURCE_EXHAUSTED", "");
        assertThat(google(429, body, null).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Sorry</html>",
                "[]",
                "{\"error\": 7}",
                "{\"error\": {\"errors\": [1, null]}}",
                "\u0000"
            })
    void google_without_words_is_read_by_its_status(String body) {
        assertThat(google(429, body, null).reason()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(google(403, body, null).retryAfter()).contains(Refusal.FORBIDDEN);
        assertThat(google(500, body, null)).isInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void words_for_the_log_are_one_short_line_without_the_key() {
        String message = "Consumer 'api_key:a-secret-key' has been suspended.\\n\\u0007" + "x".repeat(5000);
        ProviderException failure = google(
                403,
                "{\"error\": {\"message\": \"" + message + "\", \"details\": [{\"reason\": \"CONSUMER_SUSPENDED\"}]}}",
                null);
        assertThat(failure.reason()).isEqualTo(LookupFailure.KEY_REFUSED);
        assertThat(failure.getMessage())
                .contains("'api_key:(key)' has been suspended.")
                .doesNotContain("a-secret-key")
                .hasSizeLessThan(400)
                .matches("[^\\p{Cntrl}]+");
    }

    @Test
    void open_library_turns_away_who_says_no_contact() {
        assertThat(OpenLibraryRefusal.read(refusal(403, "", null), false).reason())
                .isEqualTo(LookupFailure.NO_CONTACT);
        ProviderException blocked = OpenLibraryRefusal.read(refusal(403, "", null), true);
        assertThat(blocked.reason()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(blocked.retryAfter()).contains(Refusal.FORBIDDEN);
        assertThat(OpenLibraryRefusal.read(refusal(429, "", null), false).reason())
                .isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(OpenLibraryRefusal.read(refusal(500, "", null), false))
                .isInstanceOf(ProviderUnavailableException.class);
    }

    private static ProviderException google(int status, String body, Duration retryAfter) {
        return GoogleBooksRefusal.read(refusal(status, body, retryAfter), Optional.of("a-secret-key"));
    }

    private static Refusal refusal(int status, String body, Duration retryAfter) {
        return new Refusal(status, body, Optional.ofNullable(retryAfter), NOW);
    }
}
