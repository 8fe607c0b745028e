package org.homelibrary.persistence.jpa.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.library.sql.CountTables;
import org.homelibrary.persistence.jpa.library.sql.TermCountTable;
import org.homelibrary.persistence.library.LibraryDao;

/** Table {@code libraries}. */
@ApplicationScoped
public class JpaLibraryDao implements LibraryDao {

    private Entities entities;
    private CountTables counts;

    protected JpaLibraryDao() {}

    @Inject
    public JpaLibraryDao(Entities entities) {
        this.entities = entities;
        this.counts = new CountTables(entities);
    }

    @Override
    public Library create(Library library, Member owner) {
        Library stored = library.withVersion(1);
        entities.insert(new LibraryRow(stored));
        entities.insert(new MemberRow(owner.withVersion(1)));
        counts.create(library.id());
        return stored;
    }

    @Override
    public Optional<Library> find(UUID id) {
        return entities.find(LibraryRow.class, id).map(LibraryRow::library);
    }

    @Override
    public Library save(Library library) {
        if (find(library.id()).filter(stored -> !stored.hasEnded()).isEmpty()) {
            throw new ConflictException("library " + library.id() + " has ended or is gone");
        }
        return entities.update(LibraryRow.class, library.id(), new LibraryRow(library))
                .library();
    }

    @Override
    public List<Library> findEnded(int limit) {
        return entities
                .select(LibraryRow.class, "SELECT l FROM LibraryRow l WHERE l.endedAt IS NOT NULL", limit)
                .stream()
                .map(LibraryRow::library)
                .toList();
    }

    @Override
    public void purge(UUID id) {
        lock(entities, id);
        if (find(id).filter(library -> !library.hasEnded()).isPresent()) {
            throw new ConflictException("library " + id + " has not ended");
        }
        entities.executeNative("DELETE FROM members WHERE library_id = ?1", id);
        entities.executeNative("DELETE FROM invitations WHERE library_id = ?1", id);
        counts.delete(id);
        new TermCountTable(entities).delete(id);
        entities.executeNative("DELETE FROM libraries WHERE id = ?1", id);
    }

    /** Locks a library until the end of the transaction, so that nobody else changes its members. */
    static void lock(Entities entities, UUID id) {
        entities.executeNative("UPDATE libraries SET name = name WHERE id = ?1", id);
    }
}
