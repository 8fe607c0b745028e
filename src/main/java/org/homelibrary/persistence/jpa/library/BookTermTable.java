package org.homelibrary.persistence.jpa.library;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homelibrary.model.TypedText;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.shelf.BookTerm;
import org.homelibrary.persistence.jpa.Entities;

/** Table {@code book_terms}. */
final class BookTermTable {

    private static final int MAX_LENGTH = 250;

    private final Entities entities;

    BookTermTable(Entities entities) {
        this.entities = entities;
    }

    /** Returns a term as it is stored: cut, because an index has no room for a very long one. */
    static String text(BookTerm term) {
        return TypedText.cut(term.text(), MAX_LENGTH);
    }

    void insert(LibraryBook book) {
        insert(book.id(), texts(book));
    }

    private void insert(LibraryBookId book, Collection<String> terms) {
        entities.executeBatch("INSERT INTO book_terms (library_id, book_id, term) VALUES (?, ?, ?)", rows(book, terms));
    }

    /** Stores the terms that changed. The transaction has locked the book's row. */
    void update(LibraryBook before, LibraryBook after) {
        Set<String> lost = texts(before);
        Set<String> gained = texts(after);
        lost.removeAll(gained);
        gained.removeAll(texts(before));
        entities.executeBatch(
                "DELETE FROM book_terms WHERE library_id = ? AND book_id = ? AND term = ?", rows(after.id(), lost));
        insert(after.id(), gained);
    }

    private static List<Object[]> rows(LibraryBookId book, Collection<String> terms) {
        return terms.stream()
                .map(term -> new Object[] {book.libraryId(), book.bookId(), term})
                .toList();
    }

    /** Returns the terms of a book as they are stored. */
    static Set<String> texts(LibraryBook book) {
        return BookTerm.of(book).stream().map(BookTermTable::text).collect(Collectors.toSet());
    }

    void delete(LibraryBookId book) {
        entities.executeNative(
                "DELETE FROM book_terms WHERE library_id = ?1 AND book_id = ?2", book.libraryId(), book.bookId());
    }
}
