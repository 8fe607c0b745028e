package org.homelibrary.metadata.provider;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnReading;
import org.homelibrary.model.isbn.IsbnText;

/** Reads what all sources write in their own ways about an edition. */
public final class CandidateText {

    private CandidateText() {}

    /** Returns the ISBNs in texts that may hold words, or several numbers; one of ten digits and its thirteen are one. */
    public static List<Isbn> isbns(Collection<String> texts) {
        return texts.stream().flatMap(CandidateText::isbns).distinct().toList();
    }

    /** Returns the first year that one of the printed dates has, or null. */
    public static Integer year(Collection<String> dates) {
        return dates.stream()
                .map(PublishedDate::of)
                .filter(Objects::nonNull)
                .map(date -> Integer.valueOf(date.substring(0, 4)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Isbn> isbns(String text) {
        IsbnReading reading = IsbnText.read(text);
        if (reading instanceof IsbnReading.One one) {
            return Stream.of(one.isbn());
        }
        return reading instanceof IsbnReading.Several several ? several.isbns().stream() : Stream.empty();
    }
}
