package org.homelibrary.web.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.homelibrary.model.UserBook;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.Notice;
import org.homelibrary.service.BookService;
import org.homelibrary.service.OverdueLookups;
import org.homelibrary.web.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ListLayout;

/** One book: its page, its card in a list, and taking it out of the library. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class BookController {

    private Pages pages;
    private CurrentUser currentUser;
    private BookService books;
    private BookPage bookPage;
    private OverdueLookups overdueLookups;
    private Clock clock;

    protected BookController() {}

    @Inject
    public BookController(
            Pages pages,
            CurrentUser currentUser,
            BookService books,
            BookPage bookPage,
            OverdueLookups overdueLookups,
            Clock clock) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.books = books;
        this.bookPage = bookPage;
        this.overdueLookups = overdueLookups;
        this.clock = clock;
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        UserBook book = overdueLookups.resume(books.find(userId(), id));
        return bookPage.show(book);
    }

    /** The book as one piece of a list, which asks for it until its lookup is done. */
    @GET
    @Path("/card")
    public Response card(@PathParam("id") UUID id, @QueryParam("view") String view) {
        UserBook book = overdueLookups.resume(books.find(userId(), id));
        BookCard card = BookCard.of(book, clock.instant());
        return pages.fragment(ListLayout.ofWire(view).fragment(), "book", card);
    }

    @POST
    @Path("/delete")
    public Response delete(@PathParam("id") UUID id) {
        UserBook book = OnConflict.retry(() -> books.delete(userId(), id));
        return pages.redirect(
                "/books",
                Notice.success(
                                "notice.deleted",
                                BookCard.of(book, clock.instant()).title())
                        .withUndo("/books/" + id + "/restore"));
    }

    private UUID userId() {
        return currentUser.require().getId();
    }
}
