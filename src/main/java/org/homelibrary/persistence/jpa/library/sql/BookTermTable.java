package org.homelibrary.persistence.jpa.library.sql;

import java.util.Collection;
import java.util.HashSet;
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
        Set<String> were = StoredValues.terms(before);
        Set<String> are = StoredValues.terms(after);
        entities.executeBatch(
                "DELETE FROM book_terms WHERE library_id = ? AND book_id = ? AND term = ?",
                rows(after.id(), without(were, are)));
        insert(after.id(), without(are, were));
    }

    private static Set<String> without(Set<String> terms, Set<String> others) {
        Set<String> left = new HashSet<>(terms);
        left.removeAll(others);
        return left;
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
