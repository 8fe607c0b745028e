package org.homelibrary.web.books;

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
import org.homelibrary.model.UserBook;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.Notice;
import org.homelibrary.service.AddBookService;
import org.homelibrary.service.BookService;
import org.homelibrary.web.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.StartAnewView;

/** The buttons beside a notice: a deleted book comes back, and one that came back starts anew. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class RestoreController {

    private Pages pages;
    private CurrentUser currentUser;
    private BookService books;
    private AddBookService adding;
    private AddAnswer answer;
    private Clock clock;

    protected RestoreController() {}

    @Inject
    public RestoreController(
            Pages pages,
            CurrentUser currentUser,
            BookService books,
            AddBookService adding,
            AddAnswer answer,
            Clock clock) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.books = books;
        this.adding = adding;
        this.answer = answer;
        this.clock = clock;
    }

    @POST
    @Path("/restore")
    public Response restore(@PathParam("id") UUID id) {
        UserBook book = OnConflict.retry(() -> books.restore(userId(), id));
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
            BookCard book = BookCard.of(books.find(userId(), id), clock.instant());
            return pages.show(Response.Status.OK, "books/anew", new StartAnewView(book));
        }
        return answer.welcome(OnConflict.retry(() -> adding.startAnew(userId(), id)));
    }

    private UUID userId() {
        return currentUser.require().getId();
    }
}
