package org.homelibrary.support.library;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.shelf.NamedTerm;
import org.homelibrary.model.library.shelf.ShelfKeys;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.TermChange;
import org.homelibrary.persistence.library.TermDao;

/** What the ports share. Each of their calls holds the lock of this object, and so is done as a whole. */
public final class InMemoryLibraries {

    final Map<UUID, Library> libraries = new LinkedHashMap<>();
    final Map<List<UUID>, Member> members = new LinkedHashMap<>();
    final Map<List<Object>, Invitation> invitations = new LinkedHashMap<>();
    final Map<LibraryBookId, LibraryBook> books = new LinkedHashMap<>();
    final Map<ReadingId, Reading> readings = new LinkedHashMap<>();

    /** As each library's terms were spelled last. */
    final Map<List<Object>, NamedTerm> spelling = new HashMap<>();

    /** Computed once for each state of a book. */
    private final Map<LibraryBook, ShelfKeys> keys = new IdentityHashMap<>();

    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryLibraries(Runnable beforeWrite) {
        this.beforeWrite = Objects.requireNonNull(beforeWrite);
    }

    public LibraryDao libraries() {
        return new InMemoryLibraryDao(this);
    }

    public MemberDao members() {
        return new InMemoryMemberDao(this);
    }

    public LibraryBookDao books() {
        return new InMemoryLibraryBookDao(this);
    }

    public LibraryLookupDao lookups() {
        return new InMemoryLibraryLookupDao(this);
    }

    public ReadingDao readings() {
        return new InMemoryReadingDao(this);
    }

    public ShelfDao shelves() {
        return new InMemoryShelfDao(this);
    }

    public TermDao terms() {
        return new InMemoryTermDao(this);
    }

    void requireTransaction() {
        beforeWrite.run();
    }

    Stream<Member> membersOf(UUID libraryId) {
        return members.values().stream().filter(member -> member.libraryId().equals(libraryId));
    }

    /** In the order of their ids' texts, which is not that of the ids. */
    Stream<LibraryBook> booksOf(UUID libraryId) {
        return books.values().stream()
                .filter(book -> book.id().libraryId().equals(libraryId))
                .sorted(Comparator.comparing(book -> book.id().bookId().toString()));
    }

    Stream<LibraryBook> booksOnShelvesOf(UUID libraryId) {
        return booksOf(libraryId).filter(book -> !book.isDeleted());
    }

    Stream<Reading> readingsOf(LibraryBookId book) {
        return readings.values().stream().filter(reading -> reading.id().book().equals(book));
    }

    Optional<Reading> reading(LibraryBook book, UUID userId) {
        return Optional.ofNullable(readings.get(ReadingId.of(book.id(), userId)));
    }

    ShelfKeys keysOf(LibraryBook book) {
        return keys.computeIfAbsent(book, ShelfKeys::of);
    }

    /** @param before null when it is new */
    void spell(LibraryBook before, LibraryBook book) {
        List<NamedTerm> was = before == null ? List.of() : NamedTerm.countedOf(before);
        TermChange.between(was, NamedTerm.countedOf(book)).stream()
                .filter(change -> change.is() != null)
                .forEach(change -> spelling.put(List.of(book.id().libraryId(), change.term()), change.is()));
    }

    void purge(LibraryBookId book) {
        books.remove(book);
        readings.keySet().removeIf(reading -> reading.book().equals(book));
    }
}
