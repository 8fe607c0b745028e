package org.homelibrary.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.persistence.BookLookupDao;
import org.homelibrary.persistence.ConflictException;

/** How lookups stand, in memory. What goes in and out is copied, as a store does. */
public class InMemoryBookLookupDao implements BookLookupDao {

    private final Map<UUID, BookLookup> lookups = new HashMap<>();

    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryBookLookupDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized Optional<BookLookup> find(UUID id) {
        return Optional.ofNullable(lookups.get(id)).map(lookup -> copy(lookup, lookup.getVersion()));
    }

    @Override
    public synchronized List<BookLookup> findAll(List<UUID> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized BookLookup save(BookLookup lookup) {
        beforeWrite.run();
        BookLookup stored = lookups.get(lookup.getId());
        if (lookup.getVersion() != (stored == null ? 0 : stored.getVersion())) {
            throw new ConflictException("lookup " + lookup.getId() + " was stored by another");
        }
        lookups.put(lookup.getId(), copy(lookup, lookup.getVersion() + 1));
        return copy(lookup, lookup.getVersion() + 1);
    }

    private static BookLookup copy(BookLookup lookup, long version) {
        return BookLookup.stored(
                lookup.getIsbn(),
                lookup.getAnswers(),
                lookup.getCover(),
                lookup.getClaimedBy(),
                lookup.getClaimedUntil(),
                lookup.getAnewSince().orElse(null),
                version);
    }
}
