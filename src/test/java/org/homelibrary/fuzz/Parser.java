package org.homelibrary.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that takes input from outside apart.
 *
 * @param sound inputs from which the others are made
 * @param refusals the exceptions that are this parser's way to say no: any other is a finding
 * @param share how many of a hundred inputs are worth the time that this parser takes
 */
public record Parser(
        String name, List<byte[]> sound, List<Class<? extends Exception>> refusals, int share, Consumer<byte[]> parse) {

    /** Of text, which refuses by an answer and never by an exception. */
    public static Parser ofText(String name, Consumer<String> parse, String... sound) {
        return ofText(name, List.of(), parse, sound);
    }

    public static Parser ofText(
            String name, List<Class<? extends Exception>> refusals, Consumer<String> parse, String... sound) {
        List<byte[]> inputs = List.of(sound).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Parser(
                name, inputs, refusals, 100, bytes -> parse.accept(new String(bytes, StandardCharsets.UTF_8)));
    }

    boolean refusesBy(Exception exception) {
        return refusals.stream().anyMatch(type -> type.isInstance(exception));
    }
}
