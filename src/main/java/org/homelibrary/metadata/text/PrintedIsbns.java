package org.homelibrary.metadata.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.model.isbn.Isbn;

/** Finds the ISBNs in a catalogue's field, which has prices, bindings and second numbers around them. */
public final class PrintedIsbns {

    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![0-9])(?:97[89][- ]?)?[0-9][0-9- ]{7,12}[0-9Xx](?![0-9])");

    private PrintedIsbns() {}

    /** Every valid ISBN in the text, in its order. */
    public static List<Isbn> in(String text) {
        String line = PlainText.line(text, 500);
        if (line == null) {
            return List.of();
        }
        Matcher matcher = CANDIDATE.matcher(line);
        return Stream.concat(
                        Isbn.parse(line).stream(), matcher.results().flatMap(hit -> Isbn.parse(hit.group()).stream()))
                .distinct()
                .toList();
    }
}
