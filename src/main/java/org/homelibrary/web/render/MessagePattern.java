package org.homelibrary.web.render;

import java.text.MessageFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text with gaps, as a {@link MessageFormat} has them, for a page that asks for the same ones a hundred times: a lone
 * text is put into its gap directly, and what became of a lone number is kept.
 */
final class MessagePattern {

    /** Ratings and counts recur; other numbers are formatted each time once this many are kept. */
    private static final int MAX_KEPT = 200;

    private static final String MARK = "\0";

    private final MessageFormat format;
    private final String before;
    private final String after;
    private final Map<Number, String> kept = new ConcurrentHashMap<>();

    MessagePattern(MessageFormat format) {
        this.format = format;
        boolean bareGap = format.getFormats().length == 1 && format.getFormats()[0] == null;
        String marked = bareGap ? format.format(new Object[] {MARK}) : "";
        int gap = marked.indexOf(MARK);
        this.before = gap < 0 ? null : marked.substring(0, gap);
        this.after = gap < 0 ? null : marked.substring(gap + MARK.length());
    }

    String fill(Object... arguments) {
        if (arguments.length == 1 && arguments[0] instanceof String text && before != null) {
            return before + text + after;
        }
        if (arguments.length == 1 && arguments[0] instanceof Number number) {
            String known = kept.get(number);
            return known != null ? known : keep(number);
        }
        return format(arguments);
    }

    private String keep(Number number) {
        String text = format(number);
        if (kept.size() < MAX_KEPT) {
            kept.put(number, text);
        }
        return text;
    }

    private String format(Object... arguments) {
        // A MessageFormat is not safe to share between threads.
        return ((MessageFormat) format.clone()).format(arguments);
    }
}
