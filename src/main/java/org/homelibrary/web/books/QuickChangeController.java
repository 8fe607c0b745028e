package org.homelibrary.web.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.Notice;
import org.homelibrary.service.BookService;
import org.homelibrary.service.LookupService;
import org.homelibrary.web.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ChangedBookView;
import org.homelibrary.web.view.ListLayout;

/**
 * Changes of one tap, from the list or the page of a book. A form with a {@code view} that htmx sends gets its piece of
 * the list back; any other is sent back to where it was. Either way the reader is told, and can take it back.
 */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class QuickChangeController {

    /** Sent by a control that must say something, where nothing would do as well. */
    private static final String NO_RATING = "0";

    private Pages pages;
    private CurrentUser currentUser;
    private BookService books;
    private LookupService lookups;
    private Clock clock;

    protected QuickChangeController() {}

    @Inject
    public QuickChangeController(
            Pages pages, CurrentUser currentUser, BookService books, LookupService lookups, Clock clock) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.books = books;
        this.lookups = lookups;
        this.clock = clock;
    }

    @POST
    @Path("/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setStatus(@PathParam("id") UUID id, @FormParam("status") String status, @BeanParam Origin origin) {
        ReadingStatus wanted = ReadingStatus.ofWire(status).orElseThrow(BadRequestException::new);
        UserBook before = books.find(userId(), id);
        UserBook book = OnConflict.retry(() -> books.setStatus(userId(), id, wanted));
        Notice notice = Notice.success("notice.status." + wanted.wire(), title(book));
        return answer(
                book,
                origin,
                undoable(notice, book, "status", before.getStatus().wire(), wanted.wire()));
    }

    @POST
    @Path("/rating")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rate(@PathParam("id") UUID id, @FormParam("rating") String rating, @BeanParam Origin origin) {
        Rating wanted = rating == null || rating.isBlank() || rating.equals(NO_RATING)
                ? null
                : Rating.parse(rating).orElseThrow(BadRequestException::new);
        UserBook before = books.find(userId(), id);
        UserBook book = OnConflict.retry(() -> books.rate(userId(), id, wanted));
        Notice notice = wanted == null
                ? Notice.success("notice.unrated", title(book))
                : Notice.success("notice.rated", title(book), pages.texts().text("rating.stars", wanted.stars()));
        String former = before.getRating().map(Rating::wire).orElse(NO_RATING);
        return answer(
                book, origin, undoable(notice, book, "rating", former, wanted == null ? NO_RATING : wanted.wire()));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refresh(@PathParam("id") UUID id, @BeanParam Origin origin) {
        UserBook book = OnConflict.retry(() -> books.requestLookup(userId(), id));
        if (!lookups.request(book) && !isPiece(origin)) {
            return pages.redirect("/books/" + id, Notice.info("notice.lookupLater"));
        }
        return isPiece(origin)
                ? pages.fragment(ListLayout.ofWire(origin.view).fragment(), "book", BookCard.of(book, clock.instant()))
                : pages.redirectBack(origin.next, "/books/" + id);
    }

    private Response answer(UserBook book, Origin origin, Notice notice) {
        return isPiece(origin)
                ? pages.fragment(
                        "books/changed",
                        "view",
                        new ChangedBookView(BookCard.of(book, clock.instant()), ListLayout.ofWire(origin.view)),
                        notice)
                : pages.redirectBack(origin.next, "/books/" + book.getBookId(), notice);
    }

    /** The form that takes the change back sends the value that was there before. */
    private static Notice undoable(Notice notice, UserBook book, String field, String before, String now) {
        return before.equals(now)
                ? notice
                : notice.withUndo("/books/" + book.getBookId() + "/" + field + "?" + field + "=" + before);
    }

    private String title(UserBook book) {
        return BookCard.of(book, clock.instant()).title();
    }

    private boolean isPiece(Origin origin) {
        return pages.isHtmx() && origin.view != null && !origin.view.isEmpty();
    }

    private UUID userId() {
        return currentUser.require().getId();
    }

    /** Where the tap came from: the layout of a list, or a page to go back to. */
    public static class Origin {

        @FormParam("view")
        private String view;

        @FormParam("next")
        private String next;
    }
}
