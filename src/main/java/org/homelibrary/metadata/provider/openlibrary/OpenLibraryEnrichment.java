package org.homelibrary.metadata.provider.openlibrary;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.text.AuthorNames;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;

/** Completes what is known of a book from the records of its edition, its work and its authors, as far as it has gaps. */
final class OpenLibraryEnrichment {

    private static final Logger LOG = Logger.getLogger(OpenLibraryEnrichment.class.getName());

    private final OpenLibraryRecords records;
    private final List<URI> covers;
    private BookMetadata known;
    private ProviderException failure;

    OpenLibraryEnrichment(OpenLibraryRecords records, ProviderBook book) {
        this.records = records;
        this.covers = book.covers();
        this.known = book.metadata();
    }

    /** @param key of the edition's record, or null when it is to be found by its ISBN */
    ProviderBook completed(String key, Isbn isbn) {
        if (hasGaps() || known.language() == null) {
            asFarAsPossible(() -> (key == null ? records.edition(isbn) : records.get(key)).ifPresent(this::complete));
        }
        return book();
    }

    /** @param edition the edition's record */
    ProviderBook completed(JsonObject edition) {
        asFarAsPossible(() -> complete(edition));
        return book();
    }

    private ProviderBook book() {
        return new ProviderBook(known, covers, Optional.ofNullable(failure));
    }

    /** What is known already is worth more than a failure. */
    private void asFarAsPossible(Runnable steps) {
        try {
            steps.run();
        } catch (ProviderException e) {
            LOG.warning(() -> "open-library: a record is missing, " + e.getMessage());
            failure = e.isTemporary() ? e : null;
        }
    }

    private void complete(JsonObject edition) {
        fill(OpenLibraryAnswer.metadata(edition));
        completeFromWork(edition);
    }

    private boolean hasGaps() {
        return known.description() == null
                || known.categories().isEmpty()
                || known.authors().isEmpty();
    }

    private void completeFromWork(JsonObject edition) {
        List<String> authors = new ArrayList<>(EditionRecord.authors(edition));
        if (hasGaps()) {
            Optional<JsonObject> work = EditionRecord.work(edition).flatMap(records::get);
            work.map(OpenLibraryEnrichment::ofWork).ifPresent(this::fill);
            work.map(EditionRecord::authors).ifPresent(authors::addAll);
        }
        if (known.authors().isEmpty()) {
            List<String> names = authors.stream()
                    .distinct()
                    .flatMap(key -> records.get(key).stream())
                    .map(LooseJson::name)
                    .filter(Objects::nonNull)
                    .toList();
            fill(ofAuthors(AuthorNames.of(names)));
        }
    }

    /** A work has the dates and titles of its first edition: they are none of this one. */
    private static BookMetadata ofWork(JsonObject work) {
        BookMetadata all = OpenLibraryAnswer.metadata(work);
        return new BookMetadata(
                null, null, all.authors(), null, null, null, null, all.categories(), all.description(), all.series());
    }

    private static BookMetadata ofAuthors(List<String> names) {
        return new BookMetadata(null, null, names, null, null, null, null, List.of(), null);
    }

    private void fill(BookMetadata more) {
        known = new BookMetadata(
                first(known.title(), more.title()),
                first(known.subtitle(), known.title() == null ? more.subtitle() : null),
                known.authors().isEmpty() ? more.authors() : known.authors(),
                first(known.publisher(), more.publisher()),
                first(known.publishedDate(), more.publishedDate()),
                first(known.pages(), more.pages()),
                first(known.language(), more.language()),
                known.categories().isEmpty() ? more.categories() : known.categories(),
                first(known.description(), more.description()),
                first(known.series(), more.series()));
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }
}
