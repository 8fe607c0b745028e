package org.homelibrary.support.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.LibraryDao;

final class InMemoryLibraryDao implements LibraryDao {

    private final InMemoryLibraries store;

    InMemoryLibraryDao(InMemoryLibraries store) {
        this.store = store;
    }

    @Override
    public Library create(Library library, Member owner) {
        store.requireTransaction();
        synchronized (store) {
            if (store.libraries.putIfAbsent(library.id(), library.withVersion(1)) != null) {
                throw new ConflictException("library " + library.id() + " is there already");
            }
            store.members.put(List.of(library.id(), owner.userId()), owner.withVersion(1));
            return store.libraries.get(library.id());
        }
    }

    @Override
    public Optional<Library> find(UUID id) {
        synchronized (store) {
            return Optional.ofNullable(store.libraries.get(id));
        }
    }

    @Override
    public Library save(Library library) {
        store.requireTransaction();
        synchronized (store) {
            Library stored = store.libraries.get(library.id());
            if (stored == null || stored.hasEnded() || stored.version() != library.version()) {
                throw new ConflictException("library " + library.id() + " was changed");
            }
            Library saved = library.withVersion(library.version() + 1);
            store.libraries.put(library.id(), saved);
            return saved;
        }
    }

    @Override
    public List<Library> findEnded(int limit) {
        synchronized (store) {
            return store.libraries.values().stream()
                    .filter(Library::hasEnded)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void purge(UUID id) {
        store.requireTransaction();
        synchronized (store) {
            Library stored = store.libraries.get(id);
            if (stored != null && !stored.hasEnded()) {
                throw new ConflictException("library " + id + " has not ended");
            }
            store.libraries.remove(id);
            store.members.values().removeIf(member -> member.libraryId().equals(id));
            store.invitations
                    .values()
                    .removeIf(invitation -> invitation.libraryId().equals(id));
        }
    }
}
