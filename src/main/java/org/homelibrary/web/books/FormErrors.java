package org.homelibrary.web.books;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homelibrary.web.view.Texts;

/** What is wrong with a form, a sentence a field, in the order in which it was found. */
final class FormErrors {

    private final Texts texts;
    private final Map<String, String> sentences = new LinkedHashMap<>();

    FormErrors(Texts texts) {
        this.texts = texts;
    }

    void add(String field, String key, Object... arguments) {
        sentences.putIfAbsent(field, texts.text(key, arguments));
    }

    void addSentence(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    void checkLength(String field, String text, int max) {
        if (text.length() > max) {
            add(field, "bookError.tooLong", max, text.length());
        }
    }

    /** @param day empty, or a day as forms send it */
    void checkDay(String field, String day) {
        if (!day.isEmpty() && IsoDay.parse(day).isEmpty()) {
            add(field, "bookError.day");
        }
    }

    Texts texts() {
        return texts;
    }

    Map<String, String> sentences() {
        return sentences;
    }
}
