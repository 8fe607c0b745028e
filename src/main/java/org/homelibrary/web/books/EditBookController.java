package org.homelibrary.web.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
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
import org.homelibrary.model.Isbn;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.Notice;
import org.homelibrary.service.BookService;
import org.homelibrary.service.IsbnService;
import org.homelibrary.service.IsbnTakenException;
import org.homelibrary.service.LookupService;
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
    private IsbnService isbns;
    private LookupService lookups;
    private ChosenCover chosenCover;
    private Upload upload;
    private Clock clock;

    protected EditBookController() {}

    @Inject
    public EditBookController(
            Pages pages,
            CurrentUser currentUser,
            BookService books,
            IsbnService isbns,
            LookupService lookups,
            ChosenCover chosenCover,
            Upload upload,
            Clock clock) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.books = books;
        this.isbns = isbns;
        this.lookups = lookups;
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
        return save(id, form, form.check(pages.texts()), null);
    }

    /** The same form, with a picture for the cover. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response saveWithCover(@PathParam("id") UUID id) {
        BookForm form = BookForm.of(upload::field);
        Map<String, String> errors = form.check(pages.texts());
        Optional<byte[]> cover = readCover(errors);
        return save(id, form, errors, cover.orElse(null));
    }

    private Optional<byte[]> readCover(Map<String, String> errors) {
        try {
            return upload.withFile("image", file -> chosenCover.read(file, errors));
        } catch (ClientErrorException e) {
            if (e.getResponse().getStatusInfo() != Response.Status.REQUEST_ENTITY_TOO_LARGE) {
                throw e;
            }
            errors.put("image", pages.texts().text("coverError.too_large"));
            return Optional.empty();
        }
    }

    /** @param uploaded the picture that was sent along, which counts before one from the web, or null */
    private Response save(UUID id, BookForm form, Map<String, String> errors, byte[] uploaded) {
        Optional<UserBook> moved = movedBefore(id, form);
        if (moved.isPresent()) {
            return saved(moved.get());
        }
        UserBook book = books.find(userId(), id);
        long version = form.version().orElse(book.getVersion());
        Optional<Isbn> isbn = form.changesIsbn(book) ? form.isbn() : book.getIsbn();
        if (isbn.isEmpty() && !form.hasTitle()) {
            errors.putIfAbsent("title", pages.texts().text("bookError.noTitle"));
        }
        boolean fetches = errors.isEmpty() && uploaded == null;
        byte[] cover = fetches ? chosenCover.fetch(form.coverAddress(), errors) : uploaded;
        if (!errors.isEmpty()) {
            if (uploaded != null) {
                errors.put("image", pages.texts().text("coverError.again"));
            }
            return page(Response.Status.BAD_REQUEST, book, form.fields(), version, errors);
        }
        try {
            return saved(
                    form.changesIsbn(book)
                            ? isbns.edit(userId(), id, version, form.details(cover), isbn.orElse(null))
                            : books.edit(userId(), id, version, form.details(cover)));
        } catch (IsbnTakenException e) {
            errors.put("isbn", pages.texts().text("bookError.isbnTaken"));
            return page(Response.Status.CONFLICT, book, form.fields(), version, card(e.owner()), errors);
        } catch (ConflictException e) {
            // What was typed stays in the form, now made from the newest version: sending it again overwrites
            // knowingly. What was left empty shows what is there now.
            UserBook newest = books.find(userId(), id);
            errors.put(PageContext.WHOLE_FORM, pages.texts().text("bookError.changed"));
            if (uploaded != null) {
                errors.put("image", pages.texts().text("coverError.again"));
            }
            BookFields fields = form.fields().orWhereEmpty(BookFields.of(newest));
            return page(Response.Status.CONFLICT, newest, fields, newest.getVersion(), errors);
        }
    }

    /** The book that a form, sent twice, gave another ISBN and so another address when it came first. */
    private Optional<UserBook> movedBefore(UUID id, BookForm form) {
        return form.isbn()
                .filter(isbn -> !isbn.bookId().equals(id) && !books.isThere(userId(), id))
                .flatMap(isbn -> books.findByIsbn(userId(), isbn));
    }

    private Response saved(UserBook book) {
        lookups.request(book);
        return pages.redirect("/books/" + book.getBookId(), Notice.success("notice.saved"));
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
        return page(status, book, fields, version, null, errors);
    }

    private Response page(
            Response.Status status,
            UserBook book,
            BookFields fields,
            long version,
            BookCard isbnOwner,
            Map<String, String> errors) {
        return pages.show(status, "books/edit", new EditBookView(card(book), fields, version, isbnOwner, errors));
    }

    private BookCard card(UserBook book) {
        return BookCard.of(book, clock.instant());
    }

    private UUID userId() {
        return currentUser.require().getId();
    }
}
