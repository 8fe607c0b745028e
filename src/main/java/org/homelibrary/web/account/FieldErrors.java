package org.homelibrary.web.account;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.account.TooManyTriesException;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Texts;

/** Says in the reader's language what is wrong with a form. */
public final class FieldErrors {

    private static final Duration COUNTED_IN_SECONDS = Duration.ofSeconds(90);

    private FieldErrors() {}

    public static Map<String, String> of(RejectedException rejected, Texts texts) {
        Map<String, String> errors = new LinkedHashMap<>();
        rejected.errors()
                .forEach(error -> errors.put(
                        error.field(),
                        texts.text(error.messageKey(), error.arguments().toArray())));
        return errors;
    }

    static Map<String, String> tooManyPasswords(TooManyTriesException tooMany, Texts texts) {
        return wait(tooMany, texts, "accountError.waitSeconds", "accountError.waitMinutes");
    }

    public static Map<String, String> tooManyAccounts(TooManyTriesException tooMany, Texts texts) {
        return wait(tooMany, texts, "accountError.tooManyAccountsSeconds", "accountError.tooManyAccountsMinutes");
    }

    private static Map<String, String> wait(
            TooManyTriesException tooMany, Texts texts, String inSeconds, String inMinutes) {
        String sentence = tooMany.waiting().compareTo(COUNTED_IN_SECONDS) < 0
                ? texts.text(inSeconds, seconds(tooMany))
                : texts.text(inMinutes, (seconds(tooMany) + 59) / 60);
        return Map.of(PageContext.WHOLE_FORM, sentence);
    }

    /** The page as the answer to a try that came too early. */
    public static Response tooEarly(Response page, TooManyTriesException tooMany) {
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, seconds(tooMany))
                .build();
    }

    private static long seconds(TooManyTriesException tooMany) {
        return tooMany.waiting().plusMillis(999).toSeconds();
    }
}
