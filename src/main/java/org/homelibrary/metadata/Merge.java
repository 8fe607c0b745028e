package org.homelibrary.metadata;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.text.VolumeTitle;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.SearchText;

/** What is known of one book so far: the first word on everything stays. */
class Merge {

    /** A provider lists the same picture in several sizes; when three of them fail, the fourth would too. */
    private static final int MAX_COVERS_TRIED = 3;

    private BookMetadata known;
    private byte[] cover;

    void add(ProviderBook book, Function<URI, Optional<byte[]>> fetch) {
        known = known == null ? book.metadata() : filled(known, book.metadata());
        if (cover == null) {
            cover = book.covers().stream()
                    .limit(MAX_COVERS_TRIED)
                    .flatMap(address -> fetch.apply(address).stream())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Whether nothing is missing that most books have. Many have no subtitle: its absence is not worth a request. */
    boolean isComplete() {
        return known != null
                && cover != null
                && known.title() != null
                && !known.authors().isEmpty()
                && known.publisher() != null
                && known.publishedDate() != null
                && known.pages() != null
                && known.language() != null
                && !known.categories().isEmpty()
                && known.description() != null;
    }

    Optional<LookupResult> result(List<SourceOutcome> outcomes) {
        return Optional.ofNullable(known).map(metadata -> new LookupResult.Found(metadata, cover, outcomes));
    }

    private static BookMetadata filled(BookMetadata base, BookMetadata more) {
        return new BookMetadata(
                VolumeTitle.fuller(base.title(), more.title()),
                first(base.subtitle(), isSameTitle(base, more) ? more.subtitle() : null),
                first(base.authors(), more.authors()),
                first(base.publisher(), more.publisher()),
                first(base.publishedDate(), more.publishedDate()),
                first(base.pages(), more.pages()),
                first(base.language(), more.language()),
                first(base.categories(), more.categories()),
                first(base.description(), more.description()),
                first(base.series(), more.series()));
    }

    /** A subtitle belongs to its title: one provider's "Dune" does not get the subtitle of another's "Dune: a novel". */
    private static boolean isSameTitle(BookMetadata base, BookMetadata more) {
        return base.title() == null || SearchText.fold(base.title()).equals(SearchText.fold(more.title()));
    }

    private static <T> T first(T base, T more) {
        return base != null ? base : more;
    }

    private static List<String> first(List<String> base, List<String> more) {
        return base.isEmpty() ? more : base;
    }
}
