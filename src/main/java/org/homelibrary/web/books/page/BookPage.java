package org.homelibrary.web.books.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.OtherEditions;
import org.homelibrary.service.household.BookPeopleService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;

/** The page of one book. */
@ApplicationScoped
public class BookPage {

    private static final String TEMPLATE = "books/show";

    private Pages pages;
    private CurrentMember currentMember;
    private BookService books;
    private OtherEditions otherEditions;
    private BookPeopleService people;
    private Clock clock;

    protected BookPage() {}

    @Inject
    public BookPage(
            Pages pages,
            CurrentMember currentMember,
            BookService books,
            OtherEditions otherEditions,
            BookPeopleService people,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.otherEditions = otherEditions;
        this.people = people;
        this.clock = clock;
    }

    Response show(ReaderBook book) {
        return pages.show(TEMPLATE, view(book));
    }

    Response show(Response.Status status, ReaderBook book, Notice notice) {
        return pages.show(status, TEMPLATE, view(book), notice);
    }

    private ShowBookView view(ReaderBook book) {
        Member viewer = currentMember.require();
        return ShowBookView.of(
                book,
                books.edition(book.bookId()),
                books.unfinishedLookup(book.book()),
                Conflicts.retrying(() -> otherEditions.of(viewer, book.book())),
                Conflicts.retrying(() -> people.of(viewer, book.book())),
                clock.instant());
    }
}
