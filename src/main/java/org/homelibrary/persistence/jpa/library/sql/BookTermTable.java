package org.homelibrary.persistence.jpa.library.sql;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.jdbc.StoredValues;

/** Table {@code book_terms}. */
public final class BookTermTable {

    private final Entities entities;

    public BookTermTable(Entities entities) {
        this.entities = entities;
    }

    public void insert(LibraryBook book) {
        insert(book.id(), StoredValues.terms(book));
    }

    private void insert(LibraryBookId book, Collection<String> terms) {
        entities.executeBatch("INSERT INTO book_terms (library_id, book_id, term) VALUES (?, ?, ?)", rows(book, terms));
    }

    /** Stores the terms that changed. The transaction has locked the book's row. */
    public void update(LibraryBook before, LibraryBook after) {
        Set<String> lost = StoredValues.terms(before);
        Set<String> gained = StoredValues.terms(after);
        lost.removeAll(gained);
        gained.removeAll(StoredValues.terms(before));
        entities.executeBatch(
                "DELETE FROM book_terms WHERE library_id = ? AND book_id = ? AND term = ?", rows(after.id(), lost));
        insert(after.id(), gained);
    }

    private static List<Object[]> rows(LibraryBookId book, Collection<String> terms) {
        return terms.stream()
                .map(term -> new Object[] {book.libraryId(), book.bookId(), term})
                .toList();
    }

    public void delete(LibraryBookId book) {
        entities.executeNative(
                "DELETE FROM book_terms WHERE library_id = ?1 AND book_id = ?2", book.libraryId(), book.bookId());
    }
}
