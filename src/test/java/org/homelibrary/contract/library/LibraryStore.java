package org.homelibrary.contract.library;

import org.homelibrary.contract.Store;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.TermDao;

/** An adapter under test that keeps household libraries. */
public interface LibraryStore extends Store {

    LibraryDao libraries();

    MemberDao members();

    LibraryBookDao libraryBooks();

    LibraryLookupDao libraryLookups();

    ReadingDao readings();

    ShelfDao shelves();

    TermDao terms();

    ImportDao imports();
}
