package org.homelibrary.web.books.fields;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homelibrary.model.text.CleanText;

/** The fields of a form by their names, as they were sent. */
public record FormFields(Map<String, List<String>> values) {

    public FormFields {
        values = Map.copyOf(values);
    }

    /** Reads the fields of a form that was sent in parts, which have to be asked for by their names. */
    public static FormFields of(Iterable<String> names, Function<String, List<String>> part) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : names) {
            List<String> sent = part.apply(name);
            if (!sent.isEmpty()) {
                values.put(name, sent);
            }
        }
        return new FormFields(values);
    }

    /** Returns what commas separate in a text, each in one line and not empty. */
    public static Stream<String> separated(String text) {
        return Arrays.stream(text.split(",")).map(CleanText::line).filter(part -> !part.isEmpty());
    }

    /** Returns the fields that are not empty. */
    public FormFields filled() {
        return where(name -> !lines(name).isEmpty());
    }

    /** Returns these fields without one, if it has this value. */
    public FormFields without(String field, String value) {
        return where(name -> !name.equals(field) || !line(field).equals(value));
    }

    private FormFields where(Predicate<String> kept) {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.keySet().removeIf(kept.negate());
        return new FormFields(rest);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values of a field of this name; empty when it was not sent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value as it was typed, or null when it was not sent. */
    public String typed(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    /** The first value in one line; empty when it was not sent, or shows nothing. */
    public String line(String name) {
        return CleanText.line(typed(name));
    }

    /** As {@link #line}, with line ends as they are. */
    public String lines(String name) {
        return CleanText.lines(typed(name));
    }

    /** A version that the form was made from, if the field says one. */
    public Optional<Long> version(String name) {
        String version = line(name);
        return version.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(version)) : Optional.empty();
    }
}
