package org.homelibrary.web.books.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.AddBookService;
import org.homelibrary.service.books.BookService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;

/** The buttons beside a notice: a deleted book comes back, and one that came back starts anew. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class RestoreController {

    private Pages pages;
    private CurrentMember currentMember;
    private BookService books;
    private AddBookService adding;
    private AddAnswer answer;
    private Clock clock;

    protected RestoreController() {}

    @Inject
    public RestoreController(
            Pages pages,
            CurrentMember currentMember,
            BookService books,
            AddBookService adding,
            AddAnswer answer,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.adding = adding;
        this.answer = answer;
        this.clock = clock;
    }

    @POST
    @Path("/restore")
    public Response restore(@PathParam("id") UUID id) {
        ReaderBook book = Conflicts.retrying(() -> books.restore(member(), id));
        return pages.redirect(
                "/books/" + id,
                Notice.success(
                        "notice.restored", BookCard.of(book, clock.instant()).title()));
    }

    /**
     * Asks first, since what is lost by it cannot be undone.
     *
     * @param sure whether the user has been asked
     */
    @POST
    @Path("/start-anew")
    public Response startAnew(@PathParam("id") UUID id, @FormParam("sure") boolean sure) {
        if (!sure) {
            currentMember.requireEditor();
            BookCard book = BookCard.of(books.find(member(), id), clock.instant());
            return pages.show(Response.Status.OK, "books/anew", new StartAnewView(book));
        }
        return answer.welcome(Conflicts.retrying(() -> adding.startAnew(member(), id)));
    }

    private Member member() {
        return currentMember.require();
    }
}
