package org.homelibrary.metadata;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Origins;

/**
 * What a lookup brought.
 *
 * @param outcomes what came of each source, in the order in which they had their turns
 * @param found what is known now, if anything is
 * @param cover what came of looking for a cover
 */
public record LookupResult(List<SourceOutcome> outcomes, Optional<Found> found, CoverOutcome cover) {

    public LookupResult {
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(found);
        Objects.requireNonNull(cover);
    }

    /**
     * What was known before and what the sources said, merged.
     *
     * @param metadata any text may be missing, the title too
     * @param origins who said what
     */
    public record Found(BookMetadata metadata, Origins origins) {

        public Found {
            Objects.requireNonNull(metadata);
            Objects.requireNonNull(origins);
        }

        /** Returns what is known of the book, and where that is nothing, what was found. */
        public Found fillingGapsOf(Book book) {
            Merge merge = new Merge(Optional.of(book), false, List.of());
            merge.add(this);
            return merge.result().orElseThrow();
        }
    }
}
