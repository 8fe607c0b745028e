package org.homelibrary.model.lookup;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/**
 * What came of asking one source about one book, to see whether it answers.
 *
 * @param isbn the book
 */
public record ProviderTrial(MetadataSource source, Isbn isbn, Result result) {

    public ProviderTrial {
        Objects.requireNonNull(source);
        Objects.requireNonNull(isbn);
        Objects.requireNonNull(result);
    }

    /** What the source said. */
    public sealed interface Result {}

    /** It knows the book. */
    public record Found(String title) implements Result {}

    /** It answers, and does not know the book. */
    public record Unknown() implements Result {}

    /**
     * It gave no answer that can be used.
     *
     * @param retryAfter how long asking again is of no use, if that is known
     * @param words its own, or what went wrong on the way
     */
    public record Failed(LookupFailure reason, Optional<Duration> retryAfter, String words) implements Result {}
}
