package org.homelibrary.web.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.TooManyTriesException;
import org.homelibrary.web.view.PageContext;
import org.homelibrary.web.view.Texts;

/** Says in the reader's language what is wrong with a form. */
final class FieldErrors {

    private static final Duration COUNTED_IN_SECONDS = Duration.ofSeconds(90);

    private FieldErrors() {}

    static Map<String, String> of(RejectedException rejected, Texts texts) {
        Map<String, String> errors = new LinkedHashMap<>();
        rejected.errors()
                .forEach(error -> errors.put(
                        error.field(),
                        texts.text(error.messageKey(), error.arguments().toArray())));
        return errors;
    }

    static Map<String, String> of(TooManyTriesException tooMany, Texts texts) {
        Duration wait = tooMany.waiting();
        String sentence = wait.compareTo(COUNTED_IN_SECONDS) < 0
                ? texts.text("accountError.waitSeconds", seconds(tooMany))
                : texts.text("accountError.waitMinutes", (seconds(tooMany) + 59) / 60);
        return Map.of(PageContext.WHOLE_FORM, sentence);
    }

    /** The wait in whole seconds, for the header {@code Retry-After}. */
    static long seconds(TooManyTriesException tooMany) {
        return tooMany.waiting().plusMillis(999).toSeconds();
    }
}
