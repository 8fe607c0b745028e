package org.homelibrary.metadata.provider;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/** One source of metadata, asked about one ISBN at a time. */
public interface MetadataProvider {

    MetadataSource source();

    /**
     * Asks the provider. Its requests take less than ten seconds together, whatever the other side does; each passes
     * {@link RequestTurns}, and may wait there.
     *
     * @return empty when the provider answered and does not know the book
     * @throws ProviderException when it did not answer, or not about this book
     */
    Optional<ProviderBook> find(Isbn isbn);

    /**
     * What a provider said about the ISBN it was asked for: cleaned plain text of bounded length.
     *
     * @param covers addresses of cover images, best first, none of them tried yet
     * @param cutShort why it is not all that the provider could say, when a further request failed that may work later
     */
    record ProviderBook(BookMetadata metadata, List<URI> covers, Optional<ProviderException> cutShort) {

        public ProviderBook {
            covers = List.copyOf(covers);
            Objects.requireNonNull(cutShort);
        }

        /** All that the provider can say. */
        public ProviderBook(BookMetadata metadata, List<URI> covers) {
            this(metadata, covers, Optional.empty());
        }
    }
}
