package org.homelibrary.metadata.provider;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;

/** Picks, out of the records that a catalogue found, the one about the ISBN asked for. */
public final class RecordChoice {

    private RecordChoice() {}

    /**
     * The record that has the ISBN as its own. Of several, a book before what is none, one with a single ISBN before that
     * of a set, then the one that says most.
     *
     * @return empty when there is none, when the records have no ISBN at all, and when this one is only mentioned, as
     *     that of another form of the book
     * @throws ProviderException when there are records, but of other ISBNs
     */
    public static Optional<ProviderBook> about(Isbn isbn, List<BibliographicRecord> records) {
        Optional<ProviderBook> book = records.stream()
                .filter(record -> record.isbns().contains(isbn))
                .map(record ->
                        new Candidate(record.isBook(), record.isbns().size(), record.metadata(), record.covers()))
                .filter(candidate -> candidate.metadata().title() != null)
                .min(Comparator.comparing(Candidate::book, Comparator.reverseOrder())
                        .thenComparingInt(Candidate::isbns)
                        .thenComparing(Candidate::said, Comparator.reverseOrder()))
                .map(candidate -> new ProviderBook(candidate.metadata(), candidate.covers()));
        boolean aboutOthers =
                records.stream().anyMatch(record -> !record.isbns().isEmpty())
                        && records.stream().noneMatch(record -> mentions(record, isbn));
        if (aboutOthers) {
            throw new ProviderException(LookupFailure.OTHER_BOOK, "answered about other books");
        }
        return book;
    }

    private static boolean mentions(BibliographicRecord record, Isbn isbn) {
        return record.isbns().contains(isbn) || record.otherIsbns().contains(isbn);
    }

    private record Candidate(boolean book, int isbns, BookMetadata metadata, List<URI> covers) {

        /** How many of the things that a record may say it says. */
        long said() {
            return Stream.of(
                                    metadata.subtitle(),
                                    metadata.publisher(),
                                    metadata.publishedDate(),
                                    metadata.pages(),
                                    metadata.language(),
                                    metadata.description())
                            .filter(Objects::nonNull)
                            .count()
                    + (metadata.authors().isEmpty() ? 0 : 2)
                    + (metadata.categories().isEmpty() ? 0 : 1);
        }
    }
}
