package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.ShelfCounts;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.library.EndedLibraries;

/**
 * Brings the books of a library that a user has for themselves into the one that they are looking at.
 *
 * <p>Book by book: what is moved is gone from where it was, so that a merge which was interrupted can be continued at any time.
 * When no book is left the user leaves the empty library, which ends it.
 */
@ApplicationScoped
public class LibraryMerge {

    /** How long one step takes at most, one book aside: people wait for it, and Lambda's gateway waits for half a minute. */
    static final Duration STEP = Duration.ofSeconds(8);

    private static final Logger LOG = Logger.getLogger(LibraryMerge.class.getName());
    private static final int BOOKS_AT_ONCE = 50;

    private MemberDao members;
    private LibraryDao libraries;
    private LibraryBookDao books;
    private ShelfDao shelves;
    private BookMove move;
    private MemberStore store;
    private EndedLibraries endedLibraries;
    private Clock clock;

    protected LibraryMerge() {}

    @Inject
    public LibraryMerge(
            MemberDao members,
            LibraryDao libraries,
            LibraryBookDao books,
            ShelfDao shelves,
            BookMove move,
            MemberStore store,
            EndedLibraries endedLibraries,
            Clock clock) {
        this.members = members;
        this.libraries = libraries;
        this.books = books;
        this.shelves = shelves;
        this.move = move;
        this.store = store;
        this.endedLibraries = endedLibraries;
        this.clock = clock;
    }

    /**
     * The libraries with books that the user has for themselves, and could bring into this one; the last chosen one first.
     *
     * @param into may be a library that the user has not joined yet
     * @param role of the user there; none for a reader
     */
    public List<MergeSource> sources(UUID userId, UUID into, MemberRole role) {
        return role.mayEdit()
                ? members.findMemberships(userId).stream()
                        .filter(member -> isSource(member, into))
                        .flatMap(member -> libraries.find(member.libraryId()).stream())
                        .map(library -> new MergeSource(library.id(), library.name(), books(library, userId)))
                        .filter(source -> source.books() > 0)
                        .toList()
                : List.of();
    }

    private boolean isSource(Member member, UUID into) {
        return member.isCurrent()
                && !member.libraryId().equals(into)
                && members.findMembers(member.libraryId()).stream()
                        .noneMatch(other -> other.isCurrent() && !other.userId().equals(member.userId()));
    }

    private int books(Library library, UUID userId) {
        ShelfCounts counts = shelves.counts(library.id(), userId);
        return Arrays.stream(Shelf.values()).mapToInt(counts::of).sum();
    }

    /**
     * Moves as many books as it can in {@link #STEP}.
     *
     * @return whether books are left for another step
     * @throws ForbiddenException when the user may not add books to the library they are looking at
     * @throws NotFoundException when the other library is not theirs alone
     */
    public boolean step(Member into, UUID from) {
        Roles.requireEditor(into);
        Member source = members.find(from, into.userId())
                .filter(member -> isSource(member, into.libraryId()))
                .orElseThrow(() -> new NotFoundException("no library to merge"));
        Instant end = clock.instant().plus(STEP);
        List<LibraryBook> some = books.findAll(from, null, BOOKS_AT_ONCE);
        while (!some.isEmpty()) {
            for (LibraryBook book : some) {
                if (!clock.instant().isBefore(end)) {
                    return true;
                }
                move.move(book.id(), into);
            }
            some = books.findAll(from, null, BOOKS_AT_ONCE);
        }
        store.change(from, into.userId(), member -> member.left(clock.instant()));
        endedLibraries.erase(source.libraryId());
        LOG.log(Level.INFO, "merged library={0} into={1}", new Object[] {from, into.libraryId()});
        return false;
    }
}
