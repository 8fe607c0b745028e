package org.homelibrary.web.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.Notice;
import org.homelibrary.service.BookService;
import org.homelibrary.web.Pages;
import org.homelibrary.web.Upload;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.BookFields;
import org.homelibrary.web.view.EditBookView;
import org.homelibrary.web.view.PageContext;

/** Editing a book: its fields, and its cover by upload. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class EditBookController {

    private Pages pages;
    private CurrentUser currentUser;
    private BookService books;
    private ChosenCover chosenCover;
    private Upload upload;
    private Clock clock;

    protected EditBookController() {}

    @Inject
    public EditBookController(
            Pages pages,
            CurrentUser currentUser,
            BookService books,
            ChosenCover chosenCover,
            Upload upload,
            Clock clock) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.books = books;
        this.chosenCover = chosenCover;
        this.upload = upload;
        this.clock = clock;
    }

    @GET
    @Path("/edit")
    public Response form(@PathParam("id") UUID id) {
        UserBook book = books.find(userId(), id);
        return page(Response.Status.OK, book, BookFields.of(book), book.getVersion(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, @BeanParam BookForm form) {
        UserBook book = books.find(userId(), id);
        long version = form.version().orElse(book.getVersion());
        Map<String, String> errors = form.check(pages.texts());
        errors.remove("isbn"); // which says what book this is, and is not edited
        if (book.getIsbn().isEmpty() && !form.hasTitle()) {
            errors.put("title", pages.texts().text("bookError.noTitle"));
        }
        byte[] cover = errors.isEmpty() ? chosenCover.fetch(form.coverAddress(), errors) : null;
        if (!errors.isEmpty()) {
            return page(Response.Status.BAD_REQUEST, book, form.fields(), version, errors);
        }
        try {
            books.edit(userId(), id, version, form.details(cover));
        } catch (ConflictException e) {
            // What was typed stays in the form, now made from the newest version: sending it again overwrites
            // knowingly. What was left empty shows what is there now.
            UserBook newest = books.find(userId(), id);
            errors.put(PageContext.WHOLE_FORM, pages.texts().text("bookError.changed"));
            BookFields fields = form.fields().orWhereEmpty(BookFields.of(newest));
            return page(Response.Status.CONFLICT, newest, fields, newest.getVersion(), errors);
        }
        return pages.redirect("/books/" + id, Notice.success("notice.saved"));
    }

    @POST
    @Path("/cover")
    public Response uploadCover(@PathParam("id") UUID id) {
        UserBook book = books.find(userId(), id);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<byte[]> cover = upload.withFile("image", file -> chosenCover.read(file, errors));
        if (cover.isEmpty()) {
            errors.putIfAbsent("image", pages.texts().text("coverError.no_file"));
            return page(Response.Status.BAD_REQUEST, book, BookFields.of(book), book.getVersion(), errors);
        }
        OnConflict.retry(() -> books.chooseCover(userId(), id, cover.get()));
        return pages.redirect("/books/" + id, Notice.success("notice.coverSaved"));
    }

    private Response page(
            Response.Status status, UserBook book, BookFields fields, long version, Map<String, String> errors) {
        return pages.show(
                status, "books/edit", new EditBookView(BookCard.of(book, clock.instant()), fields, version, errors));
    }

    private UUID userId() {
        return currentUser.require().getId();
    }
}
