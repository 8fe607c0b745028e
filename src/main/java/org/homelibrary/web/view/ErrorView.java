package org.homelibrary.web.view;

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
        String key = "error." + known + ".";
        return new ErrorView(
                status,
                texts.text(key + "title"),
                texts.text(key + "sentence", maxMegabytes),
                texts.text(key + "advice"),
                requestId);
    }
}
