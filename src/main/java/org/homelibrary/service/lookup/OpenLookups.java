package org.homelibrary.service.lookup;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.model.lookup.SyncStatus;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.library.LibraryLookupDao;

/** The lookups of a library that are not done. */
@ApplicationScoped
@Transactional
public class OpenLookups {

    /** More are not counted: every list of books says the number, and nobody cares for it beyond. */
    public static final int MAX_COUNTED = 100;

    static final int PAGE = 30;

    private final LibraryLookupDao lookups;
    private final BookLookupDao editions;

    protected OpenLookups() {
        this(null, null);
    }

    @Inject
    public OpenLookups(LibraryLookupDao lookups, BookLookupDao editions) {
        this.lookups = lookups;
        this.editions = editions;
    }

    /** @param cursor of another page, or null for the first */
    public Page<LibraryBook> list(UUID libraryId, String cursor) {
        return lookups.findOpen(libraryId, cursor, PAGE);
    }

    /** What the sources answered last about the books of a page that are not in line, by the ids of the books. */
    public Map<UUID, SourceAnswers> answers(List<LibraryBook> page) {
        List<UUID> ended = page.stream()
                .filter(book -> book.lookup().status() != SyncStatus.PENDING)
                .map(book -> book.id().bookId())
                .toList();
        return editions.findAll(ended).stream().collect(toMap(BookLookup::getId, BookLookup::getAnswers));
    }

    /** Counts them, up to {@link #MAX_COUNTED}. */
    public int count(UUID libraryId) {
        return lookups.countOpen(libraryId, MAX_COUNTED);
    }
}
