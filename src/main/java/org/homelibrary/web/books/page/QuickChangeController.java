package org.homelibrary.web.books.page;

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
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.books.list.RememberedList;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ListLayout;
import org.homelibrary.web.view.StatusName;

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
    private CurrentMember currentMember;
    private BookService books;
    private LookupService lookups;
    private RememberedList remembered;
    private Clock clock;

    protected QuickChangeController() {}

    @Inject
    public QuickChangeController(
            Pages pages,
            CurrentMember currentMember,
            BookService books,
            LookupService lookups,
            RememberedList remembered,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.lookups = lookups;
        this.remembered = remembered;
        this.clock = clock;
    }

    @POST
    @Path("/status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setStatus(@PathParam("id") UUID id, @FormParam("status") String status, @BeanParam Origin origin) {
        if (!StatusName.isKnown(status)) {
            throw new BadRequestException();
        }
        ReadingStatus wanted = StatusName.status(status);
        ReaderBook before = books.find(member(), id);
        ReaderBook book = Conflicts.retrying(() -> books.setStatus(member(), id, wanted));
        Notice notice = Notice.success("notice.status." + status, title(book));
        return answer(book, origin, undoable(notice, book, "status", StatusName.of(before.status()), status));
    }

    @POST
    @Path("/rating")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rate(@PathParam("id") UUID id, @FormParam("rating") String rating, @BeanParam Origin origin) {
        Rating wanted = rating == null || rating.isBlank() || rating.equals(NO_RATING)
                ? null
                : Rating.parse(rating).orElseThrow(BadRequestException::new);
        ReaderBook before = books.find(member(), id);
        ReaderBook book = Conflicts.retrying(() -> books.rate(member(), id, wanted));
        Notice notice = wanted == null
                ? Notice.success("notice.unrated", title(book))
                : Notice.success("notice.rated", title(book), pages.texts().text("rating.stars", wanted.stars()));
        return answer(book, origin, undoable(notice, book, "rating", wire(before.rating()), wire(wanted)));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refresh(@PathParam("id") UUID id, @BeanParam Origin origin) {
        ReaderBook book = Conflicts.retrying(() -> books.requestLookup(member(), id));
        if (!lookups.request(book.book()) && !isPiece(origin)) {
            return pages.redirect("/books/" + id, Notice.info("notice.lookupLater"));
        }
        return isPiece(origin)
                ? pages.fragment(
                        ListLayout.ofWire(origin.view).fragment(), "book", remembered.card(book, clock.instant()))
                : pages.redirectBack(origin.next, "/books/" + id);
    }

    private Response answer(ReaderBook book, Origin origin, Notice notice) {
        return isPiece(origin)
                ? pages.fragment(
                        "books/changed",
                        "view",
                        new ChangedBookView(remembered.card(book, clock.instant()), ListLayout.ofWire(origin.view)),
                        notice)
                : pages.redirectBack(origin.next, "/books/" + book.bookId(), notice);
    }

    /** The form that takes the change back sends the value that was there before. */
    private static Notice undoable(Notice notice, ReaderBook book, String field, String before, String now) {
        return before.equals(now)
                ? notice
                : notice.withUndo("/books/" + book.bookId() + "/" + field + "?" + field + "=" + before);
    }

    private static String wire(Rating rating) {
        return rating == null ? NO_RATING : rating.wire();
    }

    private String title(ReaderBook book) {
        return BookCard.of(book, clock.instant()).title();
    }

    private boolean isPiece(Origin origin) {
        return pages.isHtmx() && origin.view != null && !origin.view.isEmpty();
    }

    private Member member() {
        return currentMember.require();
    }

    /** Where the tap came from: the layout of a list, or a page to go back to. */
    public static class Origin {

        @FormParam("view")
        private String view;

        @FormParam("next")
        private String next;
    }
}
