package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.SearchText;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.UserBookDao;

/**
 * Finds out whether a book that is typed by hand is in the library already. Two books are the same when title and
 * author are, but for case, accents and blanks.
 */
@ApplicationScoped
public class SameBooks {

    /** Of one book in one library. */
    static final int MAX_COPIES = 50;

    private final UserBookDao userBooks;

    protected SameBooks() {
        this(null);
    }

    @Inject
    public SameBooks(UserBookDao userBooks) {
        this.userBooks = userBooks;
    }

    /**
     * Where a copy of a book is kept.
     *
     * @param taken the same book, when it is there already, be it deleted
     */
    public record Place(UUID id, int copy, Optional<UserBook> taken) {}

    /** Any book of the library that is the same, however it came in; deleted ones are not looked at. */
    public Optional<UserBook> find(UserBook typed) {
        return userBooks.findByTitle(typed, MAX_COPIES).stream()
                .filter(entry -> isSame(entry, typed))
                .findFirst()
                .flatMap(entry -> userBooks.find(entry.userId(), entry.bookId()));
    }

    /** The place of the given copy, or of a later one where another book has the place: one whose title was changed. */
    public Place place(UserBook typed, int copy) {
        for (int number = copy; number <= MAX_COPIES; number++) {
            UUID id = id(typed, number);
            Optional<UserBook> there = userBooks.find(typed.getUserId(), id);
            if (there.isEmpty() || isSame(ShelfEntry.of(there.get()), typed)) {
                return new Place(id, number, there);
            }
        }
        return new Place(typed.getBookId(), MAX_COPIES, Optional.empty());
    }

    /** The first copy that the library does not have; deleted ones count as free. */
    public int freeCopy(UserBook typed) {
        int number = 2;
        while (number < MAX_COPIES
                && userBooks
                        .find(typed.getUserId(), id(typed, number))
                        .filter(book -> !book.isDeleted())
                        .isPresent()) {
            number++;
        }
        return number;
    }

    private static UUID id(UserBook book, int copy) {
        String name =
                "by hand:" + copy + "\n" + SearchText.fold(book.getTitle()) + "\n" + SearchText.fold(book.getAuthor());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSame(ShelfEntry one, UserBook other) {
        return SearchText.fold(one.title()).equals(SearchText.fold(other.getTitle()))
                && SearchText.fold(one.author()).equals(SearchText.fold(other.getAuthor()));
    }
}
