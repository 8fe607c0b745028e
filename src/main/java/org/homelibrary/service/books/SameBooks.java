package org.homelibrary.service.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.TitleKey;
import org.homelibrary.persistence.library.ShelfDao;

/**
 * Finds out whether a book that is typed by hand is in the library already. Two books are the same when title and
 * authors are, but for case, accents and blanks.
 */
@ApplicationScoped
public class SameBooks {

    /** Of one book in one library. */
    static final int MAX_COPIES = 50;

    private final LibraryBooks library;
    private final ShelfDao shelves;

    protected SameBooks() {
        this(null, null);
    }

    @Inject
    public SameBooks(LibraryBooks library, ShelfDao shelves) {
        this.library = library;
        this.shelves = shelves;
    }

    /**
     * Where a copy of a book is kept.
     *
     * @param taken the same book, when it is there already, be it deleted
     */
    public record Place(UUID id, int copy, Optional<LibraryBook> taken) {}

    /** Any book of the library that is the same, however it came in; deleted ones are not looked at. */
    public Optional<LibraryBook> find(Member member, LibraryBook typed) {
        return shelves.findByTitle(typed, member.userId(), MAX_COPIES).stream()
                .filter(entry -> isSame(entry.details(), typed.details()))
                .findFirst()
                .flatMap(entry -> library.findEvenDeleted(member, entry.id().bookId()));
    }

    /** The place of the given copy, or of a later one where another book has the place: one whose title was changed. */
    public Place place(Member member, LibraryBook typed, int copy) {
        for (int number = copy; number <= MAX_COPIES; number++) {
            UUID id = id(typed.details(), number);
            Optional<LibraryBook> there = library.findEvenDeleted(member, id);
            if (there.isEmpty() || isSame(there.get().details(), typed.details())) {
                return new Place(id, number, there);
            }
        }
        return new Place(typed.id().bookId(), MAX_COPIES, Optional.empty());
    }

    /** The first copy that the library does not have; deleted ones count as free. */
    public int freeCopy(Member member, LibraryBook typed) {
        int number = 2;
        while (number < MAX_COPIES
                && library.find(member, id(typed.details(), number)).isPresent()) {
            number++;
        }
        return number;
    }

    private static UUID id(BookDetails book, int copy) {
        return TitleKey.of(book).bookId(copy);
    }

    private static boolean isSame(BookDetails one, BookDetails other) {
        return TitleKey.of(one).equals(TitleKey.of(other));
    }
}
