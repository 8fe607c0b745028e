package org.homelibrary.web.books.fields;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** One of the numbered rows of a form, whose fields are called {@code price_1}, {@code price_2}. */
public record FormRow(FormFields sent, int number) {

    /** Returns the rows, up to a number, of which at least one of these fields was sent. */
    public static List<FormRow> of(FormFields sent, int max, Collection<String> fields) {
        return IntStream.rangeClosed(1, max)
                .mapToObj(number -> new FormRow(sent, number))
                .filter(row -> fields.stream().anyMatch(field -> sent.has(row.name(field))))
                .toList();
    }

    /** What a field of this row is called in the form. */
    public String name(String field) {
        return field + "_" + number;
    }

    public String line(String field) {
        return sent.line(name(field));
    }

    public String lines(String field) {
        return sent.lines(name(field));
    }

    /** As it was typed; empty when it was not sent. */
    public String typed(String field) {
        String typed = sent.typed(name(field));
        return typed == null ? "" : typed;
    }

    public boolean isToBeRemoved() {
        return !line("remove").isEmpty();
    }
}
