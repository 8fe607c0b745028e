package org.homelibrary.persistence.library;

import org.homelibrary.model.library.shelf.TermCount;
import org.homelibrary.persistence.Page;

/**
 * The authors, series, tags, locations and languages of a library's books, with the number of books that are on the home
 * shelf. {@link LibraryBookDao} keeps the counts with each change of a book.
 */
public interface TermDao {

    /**
     * Returns one page, sorted by {@link org.homelibrary.model.library.shelf.NamedTerm#key}. A term is named as it was
     * spelled in the change that was saved last. Costs the same for any size of library.
     */
    Page<TermCount> list(TermQuery query);
}
