package org.homelibrary.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.BookLookup;
import org.homelibrary.model.SourceAnswers;
import org.homelibrary.model.SyncStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.OpenLookupDao;
import org.homelibrary.persistence.Page;

/** The lookups of a reader that are not done. */
@ApplicationScoped
@Transactional
public class OpenLookups {

    /** More are not counted: every list of books says the number, and a reader does not care for it beyond. */
    public static final int MAX_COUNTED = 100;

    static final int PAGE = 30;

    private final OpenLookupDao lookups;
    private final BookLookupDao editions;

    protected OpenLookups() {
        this(null, null);
    }

    @Inject
    public OpenLookups(OpenLookupDao lookups, BookLookupDao editions) {
        this.lookups = lookups;
        this.editions = editions;
    }

    /** @param cursor of another page, or null for the first */
    public Page<UserBook> list(UUID userId, String cursor) {
        return lookups.list(userId, cursor, PAGE);
    }

    /** What the sources answered last about the books of a page that are not in line, by the ids of the books. */
    public Map<UUID, SourceAnswers> answers(List<UserBook> page) {
        List<UUID> ended = page.stream()
                .filter(book -> book.getSyncStatus() != SyncStatus.PENDING)
                .map(UserBook::getBookId)
                .toList();
        return editions.findAll(ended).stream().collect(toMap(BookLookup::getId, BookLookup::getAnswers));
    }

    /** Counts them, up to {@link #MAX_COUNTED}. */
    public int count(UUID userId) {
        return lookups.count(userId, MAX_COUNTED);
    }
}
