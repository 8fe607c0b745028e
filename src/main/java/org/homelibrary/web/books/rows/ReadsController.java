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
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.books.BookService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;

/** When the member read a book: all reads in one form. */
@Path("/books/{id: [0-9a-fA-F-]{36}}/reads")
@Controller
@ApplicationScoped
public class ReadsController {

    private Pages pages;
    private CurrentMember currentMember;
    private BookService books;
    private Clock clock;

    protected ReadsController() {}

    @Inject
    public ReadsController(Pages pages, CurrentMember currentMember, BookService books, Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.clock = clock;
    }

    @GET
    public Response form(@PathParam("id") UUID id) {
        ReaderBook book = books.find(member(), id);
        return page(Response.Status.OK, book, ReadRow.of(book.reading().reads()), version(book), Map.of());
    }

    /** A read without a row is removed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        ReaderBook book = books.find(member(), id);
        ReadsForm form = new ReadsForm(fields);
        List<ReadRow> rows = form.rows(book.reading().reads().size());
        Map<String, String> errors = form.check(pages.texts());
        long version = form.version().orElse(version(book));
        if (!errors.isEmpty()) {
            return page(Response.Status.BAD_REQUEST, book, rows, version, errors);
        }
        try {
            books.setReads(member(), id, version, form.reads());
            return pages.redirect("/books/" + id, Notice.success("notice.saved"));
        } catch (ConflictException e) {
            return page(
                    Response.Status.CONFLICT,
                    book,
                    rows,
                    version(books.find(member(), id)),
                    Map.of(PageContext.WHOLE_FORM, pages.texts().text("bookError.readsChanged")));
        }
    }

    private static long version(ReaderBook book) {
        return book.reading().version();
    }

    private Response page(
            Response.Status status, ReaderBook book, List<ReadRow> rows, long version, Map<String, String> errors) {
        BookCard card = BookCard.of(book, clock.instant());
        return pages.show(status, "books/reads", new ReadsView(card, rows, version, errors));
    }

    private Member member() {
        return currentMember.require();
    }
}
