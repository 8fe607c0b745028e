package org.homelibrary.metadata.provider;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnText;

/** The books that the identifiers of an answer name: with a binding behind the number, several in one text, or none. */
public final class NamedIsbns {

    private static final int MAX_READ = 200;
    private static final int MAX_LENGTH = 300;

    private NamedIsbns() {}

    public static Set<Isbn> in(List<String> identifiers) {
        return identifiers.stream().limit(MAX_READ).flatMap(NamedIsbns::isbns).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Isbn> isbns(String identifier) {
        String text = PlainText.line(identifier, MAX_LENGTH);
        return text == null ? Stream.empty() : IsbnText.read(text).isbns().stream();
    }
}
