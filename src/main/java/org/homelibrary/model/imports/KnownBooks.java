package org.homelibrary.model.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.reading.ReaderBook;

/** What a library has, asked for many rows at once, with the readings of the person who imports. */
public interface KnownBooks {

    /** The most ids or titles of one question. */
    int MAX_ASKED = 100;

    /** Returns the books of these ids that the library has and that are not deleted. */
    Map<UUID, ReaderBook> find(Set<UUID> bookIds);

    /** Returns the books, not deleted, with the title of one of these. */
    List<ReaderBook> findByTitle(List<BookDetails> titled);
}
