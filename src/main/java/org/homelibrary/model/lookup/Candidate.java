package org.homelibrary.model.lookup;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/**
 * An edition that a source names when it is asked for a title or an author: what a reader chooses by, not what is kept of
 * a book. Unknown values are null.
 *
 * @param work the source's own name for the work that this is an edition of, or null
 * @param workTitle the title of that work, which a translation does not bear, or null
 * @param title never null
 * @param authors never null; empty when nobody is named
 * @param year of this edition
 * @param language as in {@code <html lang>}: two letters, or three where there are no two
 * @param cover where its picture is, or null
 */
public record Candidate(
        MetadataSource source,
        String work,
        String workTitle,
        Isbn isbn,
        String title,
        String subtitle,
        List<String> authors,
        Integer year,
        String publisher,
        String language,
        URI cover) {

    public Candidate {
        Objects.requireNonNull(source);
        Objects.requireNonNull(title);
        authors = List.copyOf(authors);
    }

    /** Returns this candidate with what another source says about the same edition where this one says nothing. */
    public Candidate filledFrom(Candidate other) {
        return new Candidate(
                source,
                work == null ? other.work : work,
                workTitle == null ? other.workTitle : workTitle,
                isbn,
                title,
                subtitle,
                authors.isEmpty() ? other.authors : authors,
                year == null ? other.year : year,
                publisher == null ? other.publisher : publisher,
                language == null ? other.language : language,
                cover == null ? other.cover : cover);
    }
}
