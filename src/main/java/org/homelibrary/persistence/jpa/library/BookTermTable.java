package org.homelibrary.persistence.jpa.library;

import java.util.Collection;
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
        terms.forEach(term -> entities.executeNative(
                "INSERT INTO book_terms (library_id, book_id, term) VALUES (?1, ?2, ?3)",
                book.libraryId(),
                book.bookId(),
                term));
    }

    /** Stores the terms that changed. The transaction has locked the book's row. */
    void update(LibraryBook before, LibraryBook after) {
        Set<String> stored = texts(before);
        Set<String> wanted = texts(after);
        stored.stream()
                .filter(term -> !wanted.contains(term))
                .forEach(term -> entities.executeNative(
                        "DELETE FROM book_terms WHERE library_id = ?1 AND book_id = ?2 AND term = ?3",
                        after.id().libraryId(),
                        after.id().bookId(),
                        term));
        wanted.removeAll(stored);
        insert(after.id(), wanted);
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
