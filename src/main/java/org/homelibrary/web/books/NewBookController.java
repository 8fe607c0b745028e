package org.homelibrary.web.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.IsbnCorrections;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.Notice;
import org.homelibrary.service.Added;
import org.homelibrary.service.BookDetails;
import org.homelibrary.service.BookService;
import org.homelibrary.service.LookupService;
import org.homelibrary.web.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.NewBookView;

/** Adding a book: by its ISBN and nothing else, or by hand. */
@Path("/books")
@Controller
@ApplicationScoped
public class NewBookController {

    private Pages pages;
    private CurrentUser currentUser;
    private BookService books;
    private LookupService lookups;
    private ChosenCover chosenCover;
    private Clock clock;

    protected NewBookController() {}

    @Inject
    public NewBookController(
            Pages pages,
            CurrentUser currentUser,
            BookService books,
            LookupService lookups,
            ChosenCover chosenCover,
            Clock clock) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.books = books;
        this.lookups = lookups;
        this.chosenCover = chosenCover;
        this.clock = clock;
    }

    @GET
    @Path("/new")
    public Response form() {
        return pages.show("books/new", NewBookView.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@BeanParam BookForm form) {
        Map<String, String> errors = form.check(pages.texts());
        if (!form.hasIsbn() && !form.hasTitle()) {
            errors.put("isbn", pages.texts().text("bookError.nothing"));
        }
        if (!errors.isEmpty()) {
            return refuse(form, errors);
        }
        byte[] cover = chosenCover.fetch(form.coverAddress(), errors);
        if (!errors.isEmpty()) {
            return refuse(form, errors);
        }
        UUID userId = currentUser.require().getId();
        if (form.isbn().isEmpty()) {
            return welcome(books.addByHand(userId, form.details(cover)));
        }
        Added added = addByIsbn(userId, form.isbn().get(), form.details(cover));
        return added.isNew() ? welcome(added.book()) : alreadyThere(form, added.book());
    }

    private Added addByIsbn(UUID userId, Isbn isbn, BookDetails details) {
        try {
            return books.addByIsbn(userId, isbn, details);
        } catch (ConflictException e) {
            // the same book was added in the same moment; now it is there to be found
            return books.addByIsbn(userId, isbn, details);
        }
    }

    private Response welcome(UserBook book) {
        boolean queued = lookups.request(book);
        String title = BookCard.of(book, clock.instant()).title();
        return pages.redirect(
                "/books/" + book.getBookId(),
                queued ? Notice.success("notice.added", title) : Notice.info("notice.addedLookupLater", title));
    }

    private Response alreadyThere(BookForm form, UserBook book) {
        Map<String, String> errors = Map.of("isbn", pages.texts().text("bookError.owned"));
        return pages.show(
                Response.Status.CONFLICT,
                "books/new",
                new NewBookView(form.fields(), errors, List.of(), BookCard.of(book, clock.instant())));
    }

    private Response refuse(BookForm form, Map<String, String> errors) {
        List<String> corrections = errors.containsKey("isbn")
                ? IsbnCorrections.suggest(form.typedIsbn()).stream()
                        .map(Isbn::value)
                        .toList()
                : List.of();
        return pages.show(
                Response.Status.BAD_REQUEST, "books/new", new NewBookView(form.fields(), errors, corrections, null));
    }
}
