package org.homelibrary.service;

import java.time.Clock;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.service.books.AddBookService;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.books.OtherEditions;
import org.homelibrary.service.books.SameBooks;
import org.homelibrary.service.books.ShelfService;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.support.InTransactions;

/** The services of books on a store of a test. */
public final class BookServices {

    public final BookService books;
    public final AddBookService adding;
    public final ShelfService shelf;
    public final OtherEditions otherEditions;

    public BookServices(LibraryStore store, Clock clock) {
        InTransactions transactions = store::inTransaction;
        OwnCovers covers = new OwnCovers(store.covers(), clock);
        LibraryBooks library = new LibraryBooks(store.libraryBooks(), store.readings(), covers);
        books = transactions.around(
                new BookService(library, store.libraryBooks(), store.books(), store.bookLookups(), covers, clock));
        adding = transactions.around(new AddBookService(
                library,
                store.libraryBooks(),
                store.books(),
                store.bookLookups(),
                new SameBooks(library, store.shelves()),
                covers,
                clock));
        shelf = transactions.around(new ShelfService(store.shelves()));
        otherEditions = transactions.around(new OtherEditions(store.shelves()));
    }
}
