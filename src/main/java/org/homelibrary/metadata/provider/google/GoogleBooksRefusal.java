package org.homelibrary.metadata.provider.google;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.Refusal;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.model.lookup.LookupFailure;

/**
 * Reads why Google Books did not answer. The words are the same for all of Google's services: {@code error.message} is
 * for people, {@code reason} in {@code errors} and in {@code details} for programs.
 *
 * @see <a href="https://cloud.google.com/apis/design/errors">Google's description of errors</a>
 */
public final class GoogleBooksRefusal {

    private static final Pattern QUOTA = Pattern.compile(
            "(?i)(rate|daily|user|quota)\\w*(limit\\w*)?exceeded\\w*|RESOURCE_EXHAUSTED|RATE_LIMIT\\w*");

    private static final Pattern KEY = Pattern.compile("(?i)key(Invalid|Expired)|accessNotConfigured|ipRefererBlocked"
            + "|API_KEY_\\w+|SERVICE_DISABLED|CONSUMER_\\w+|USER_PROJECT_DENIED|UNAUTHENTICATED|authError");

    private static final Pattern KEY_IN_WORDS = Pattern.compile("(?i)api.?key|has not been used in project");
    private static final Pattern PER_DAY = Pattern.compile("(?i)per.?day|daily");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)unknownLocation|user location");

    /** Where Google's day begins. */
    private static final ZoneId GOOGLES_ZONE = ZoneId.of("America/Los_Angeles");

    private GoogleBooksRefusal() {}

    /** @param key what the request was sent with; it is in no message */
    public static ProviderException read(Refusal refusal, Optional<String> key) {
        JsonObject error = error(refusal.text());
        String message = LooseJson.text(error, "message");
        List<String> reasons = reasons(error);
        String words = without(
                key,
                Stream.concat(Stream.ofNullable(message), reasons.stream().distinct())
                        .reduce((before, more) -> before + " · " + more)
                        .orElse(""));
        if (any(ELSEWHERE, reasons, message)) {
            return refusal.because(LookupFailure.WRONG_COUNTRY, words);
        }
        if (refusal.status() == 429
                || reasons.stream().anyMatch(reason -> QUOTA.matcher(reason).matches())) {
            return refusal.because(LookupFailure.RATE_LIMITED, wait(refusal, words), words);
        }
        if (refusal.status() < 500 && isAboutKey(reasons, message)) {
            return refusal.because(LookupFailure.KEY_REFUSED, words);
        }
        return refusal.status() == 400 ? refusal.because(LookupFailure.BAD_ANSWER, words) : refusal.byStatus(words);
    }

    private static boolean isAboutKey(List<String> reasons, String message) {
        return reasons.stream().anyMatch(reason -> KEY.matcher(reason).matches())
                || message != null && KEY_IN_WORDS.matcher(message).find();
    }

    private static Duration wait(Refusal refusal, String words) {
        return refusal.retryAfter()
                .or(() -> PER_DAY.matcher(words).find() ? Optional.of(untilTomorrow(refusal)) : Optional.empty())
                .orElse(null);
    }

    private static Duration untilTomorrow(Refusal refusal) {
        LocalDate today = LocalDate.ofInstant(refusal.now(), GOOGLES_ZONE);
        return Duration.between(refusal.now(), today.plusDays(1).atStartOfDay(GOOGLES_ZONE));
    }

    private static boolean any(Pattern pattern, List<String> reasons, String message) {
        return Stream.concat(reasons.stream(), Stream.ofNullable(message))
                .anyMatch(text -> pattern.matcher(text).find());
    }

    private static List<String> reasons(JsonObject error) {
        Stream<String> listed = Stream.of("errors", "details")
                .flatMap(list -> LooseJson.objects(error, list).stream())
                .flatMap(entry -> Stream.concat(
                        Stream.ofNullable(LooseJson.text(entry, "reason")),
                        LooseJson.object(entry, "metadata").stream()
                                .flatMap(more -> Stream.ofNullable(LooseJson.text(more, "quota_limit")))));
        return Stream.concat(listed, Stream.ofNullable(LooseJson.text(error, "status")))
                .toList();
    }

    /** An HTML page, or nothing, has no reasons. */
    private static JsonObject error(String body) {
        try {
            JsonObject answer = ProviderClient.parse(body.getBytes(StandardCharsets.UTF_8));
            return LooseJson.object(answer, "error").orElse(JsonObject.EMPTY_JSON_OBJECT);
        } catch (ProviderException e) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private static String without(Optional<String> key, String words) {
        return key.map(secret -> words.replace(secret, "(key)")).orElse(words);
    }
}
