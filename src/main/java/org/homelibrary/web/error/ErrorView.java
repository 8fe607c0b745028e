package org.homelibrary.web.error;

import java.util.Locale;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.web.render.Texts;

/**
 * {@code error/error}.
 *
 * @param sentence what happened
 * @param advice what to do about it
 * @param requestId under which the log has it, or null
 */
public record ErrorView(int status, String title, String sentence, String advice, String requestId) {

    /**
     * The page of a status; a status without texts of its own gets those of its class, 400 or 500.
     *
     * @param maxMegabytes the largest file that is taken
     */
    public static ErrorView of(int status, Texts texts, String requestId, long maxMegabytes) {
        int known =
                switch (status) {
                    case 403, 404, 405, 409, 413, 415, 429, 503 -> status;
                    default -> status >= 500 ? 500 : 400;
                };
        return of(status, "error." + known + ".", texts, requestId, maxMegabytes);
    }

    /** The page of a store that cannot be used. */
    public static ErrorView of(StoreException.Reason reason, Texts texts, String requestId) {
        return of(503, "error.store." + reason.name().toLowerCase(Locale.ROOT) + ".", texts, requestId);
    }

    private static ErrorView of(int status, String key, Texts texts, String requestId, Object... arguments) {
        return new ErrorView(
                status,
                texts.text(key + "title"),
                texts.text(key + "sentence", arguments),
                texts.text(key + "advice"),
                requestId);
    }
}
