package org.homelibrary.web.books.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homelibrary.web.render.Texts;

/** What is wrong with a form, a sentence a field, in the order in which it was found. */
public final class FormErrors {

    private final Texts texts;
    private final Map<String, String> sentences = new LinkedHashMap<>();

    public FormErrors(Texts texts) {
        this.texts = texts;
    }

    public void add(String field, String key, Object... arguments) {
        sentences.putIfAbsent(field, texts.text(key, arguments));
    }

    public void addSentence(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    public void checkLength(String field, String text, int max) {
        if (text.length() > max) {
            add(field, "bookError.tooLong", max, text.length());
        }
    }

    /** @param day empty, or a day as forms send it */
    public void checkDay(String field, String day) {
        if (!day.isEmpty() && IsoDay.parse(day).isEmpty()) {
            add(field, "bookError.day");
        }
    }

    Texts texts() {
        return texts;
    }

    public Map<String, String> sentences() {
        return sentences;
    }
}
