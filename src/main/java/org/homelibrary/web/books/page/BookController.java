package org.homelibrary.web.books.page;

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
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.lookup.OverdueLookups;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.books.list.RememberedList;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ListLayout;

/** One book: its page, its card in a list, and taking it out of the library. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class BookController {

    private Pages pages;
    private CurrentMember currentMember;
    private BookService books;
    private BookPage bookPage;
    private OverdueLookups overdueLookups;
    private RememberedList remembered;
    private Clock clock;

    protected BookController() {}

    @Inject
    public BookController(
            Pages pages,
            CurrentMember currentMember,
            BookService books,
            BookPage bookPage,
            OverdueLookups overdueLookups,
            RememberedList remembered,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.bookPage = bookPage;
        this.overdueLookups = overdueLookups;
        this.remembered = remembered;
        this.clock = clock;
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        return bookPage.show(find(id));
    }

    /** The book as one piece of a list, which asks for it until its lookup is done. */
    @GET
    @Path("/card")
    public Response card(@PathParam("id") UUID id, @QueryParam("view") String view) {
        BookCard card = remembered.card(find(id), clock.instant());
        return pages.fragment(ListLayout.ofWire(view).fragment(), "book", card);
    }

    @POST
    @Path("/delete")
    public Response delete(@PathParam("id") UUID id) {
        LibraryBook book = Conflicts.retrying(() -> books.delete(member(), id));
        return pages.redirect(
                "/books",
                Notice.success(
                                "notice.deleted",
                                BookCard.of(book, clock.instant()).title())
                        .withUndo("/books/" + id + "/restore"));
    }

    private ReaderBook find(UUID id) {
        ReaderBook book = books.find(member(), id);
        return book.with(overdueLookups.resume(book.book()));
    }

    private Member member() {
        return currentMember.require();
    }
}
