package org.homelibrary.metadata.provider;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnText;

/** Reads what all sources write in their own ways about an edition. */
public final class CandidateText {

    private CandidateText() {}

    /** Returns the ISBNs in texts that may hold words, or several numbers; one of ten digits and its thirteen are one. */
    public static List<Isbn> isbns(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> IsbnText.read(text).isbns().stream())
                .distinct()
                .toList();
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
}
