package org.homelibrary.web.books.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.service.books.BookService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;

/** The copies of a book: all of them in one form. */
@Path("/books/{id: [0-9a-fA-F-]{36}}/copies")
@Controller
@ApplicationScoped
@EditorsOnly
public class CopiesController {

    private Pages pages;
    private CurrentMember currentMember;
    private BookService books;
    private Clock clock;

    protected CopiesController() {}

    @Inject
    public CopiesController(Pages pages, CurrentMember currentMember, BookService books, Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.clock = clock;
    }

    @GET
    public Response form(@PathParam("id") UUID id) {
        ReaderBook book = find(id);
        return page(Response.Status.OK, book, CopyRow.of(book.book().holding().copies()), version(book), Map.of());
    }

    /** A copy without a row is removed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        ReaderBook book = find(id);
        CopiesForm form = new CopiesForm(fields);
        Map<String, String> errors = form.check(pages.texts());
        long version = form.version().orElse(version(book));
        if (!errors.isEmpty()) {
            return page(Response.Status.BAD_REQUEST, book, form.rows(), version, errors);
        }
        try {
            books.edit(member(), id, version, new BookEdit(Map.of(), form::apply, UnaryOperator.identity(), null));
            return pages.redirect("/books/" + id, Notice.success("notice.saved"));
        } catch (ConflictException e) {
            return page(
                    Response.Status.CONFLICT,
                    book,
                    form.rows(),
                    version(find(id)),
                    Map.of(PageContext.WHOLE_FORM, pages.texts().text("bookError.changed")));
        }
    }

    private ReaderBook find(UUID id) {
        return books.find(member(), id);
    }

    private static long version(ReaderBook book) {
        return book.book().version();
    }

    private Response page(
            Response.Status status, ReaderBook book, List<CopyRow> rows, long version, Map<String, String> errors) {
        BookCard card = BookCard.of(book, clock.instant());
        return pages.show(status, "books/copies", new CopiesView(card, rows, version, errors));
    }

    private Member member() {
        return currentMember.require();
    }
}
