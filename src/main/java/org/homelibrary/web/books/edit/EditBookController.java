package org.homelibrary.web.books.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.IsbnService;
import org.homelibrary.service.books.IsbnTakenException;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.upload.Upload;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.BookFields;

/** Editing a book: its fields, and its cover by upload. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class EditBookController {

    private Pages pages;
    private CurrentMember currentMember;
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
            CurrentMember currentMember,
            BookService books,
            IsbnService isbns,
            LookupService lookups,
            ChosenCover chosenCover,
            Upload upload,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
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
        ReaderBook book = books.find(member(), id);
        return page(Response.Status.OK, book, BookFields.of(book), book.book().version(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return save(id, new BookForm(fields), Map.of(), null);
    }

    /** The same form, with a picture for the cover. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response saveWithCover(@PathParam("id") UUID id) {
        BookForm form = BookForm.of(upload::fields);
        Map<String, String> errors = new LinkedHashMap<>();
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

    /**
     * @param ofCover what is wrong with the picture that was sent along
     * @param uploaded the picture, which counts before one from the web, or null
     */
    private Response save(UUID id, BookForm form, Map<String, String> ofCover, byte[] uploaded) {
        Optional<ReaderBook> moved = movedBefore(id, form);
        if (moved.isPresent()) {
            return saved(moved.get());
        }
        ReaderBook book = books.find(member(), id);
        if (form.isForEditors() || uploaded != null) {
            currentMember.requireEditor();
        }
        BookDetails details = book.book().details();
        Map<String, String> errors = form.check(pages.texts(), book);
        errors.putAll(ofCover);
        long version = form.version().orElse(book.book().version());
        Optional<Isbn> isbn = form.changesIsbn(book.book())
                ? form.isbn()
                : Optional.ofNullable(book.book().number().isbn());
        if (isbn.isEmpty() && !form.leavesTitle(details)) {
            errors.putIfAbsent("title", pages.texts().text("bookError.noTitle"));
        }
        boolean fetches = errors.isEmpty() && uploaded == null;
        byte[] cover = fetches ? chosenCover.fetch(form.coverAddress(), errors) : uploaded;
        if (!errors.isEmpty()) {
            if (uploaded != null) {
                errors.put("image", pages.texts().text("coverError.again"));
            }
            return page(Response.Status.BAD_REQUEST, book, form.fields(BookFields.of(book)), version, errors);
        }
        try {
            BookEdit edit = form.edit(book.book(), cover);
            return saved(
                    form.changesIsbn(book.book())
                            ? isbns.edit(member(), id, version, edit, isbn.orElse(null))
                            : books.edit(member(), id, version, edit));
        } catch (IsbnTakenException e) {
            errors.put("isbn", pages.texts().text("bookError.isbnTaken"));
            return page(
                    Response.Status.CONFLICT, book, form.fields(BookFields.of(book)), version, card(owner(e)), errors);
        } catch (ConflictException e) {
            // What was typed stays in the form, now made from the newest version: sending it again overwrites
            // knowingly. What was left empty shows what is there now.
            ReaderBook newest = books.find(member(), id);
            errors.put(PageContext.WHOLE_FORM, pages.texts().text("bookError.changed"));
            if (uploaded != null) {
                errors.put("image", pages.texts().text("coverError.again"));
            }
            BookFields fields = form.fields(BookFields.of(newest)).orWhereEmpty(BookFields.of(newest));
            return page(Response.Status.CONFLICT, newest, fields, newest.book().version(), errors);
        }
    }

    private ReaderBook owner(IsbnTakenException taken) {
        return books.find(member(), taken.owner().id().bookId());
    }

    /** The book that a form, sent twice, gave another ISBN and so another address when it came first. */
    private Optional<ReaderBook> movedBefore(UUID id, BookForm form) {
        return form.isbn()
                .filter(isbn -> !isbn.bookId().equals(id) && !books.isThere(member(), id))
                .flatMap(isbn -> books.findByIsbn(member(), isbn));
    }

    private Response saved(ReaderBook book) {
        lookups.request(book.book());
        return pages.redirect("/books/" + book.bookId(), Notice.success("notice.saved"));
    }

    @POST
    @Path("/cover")
    public Response uploadCover(@PathParam("id") UUID id) {
        ReaderBook book = books.find(member(), id);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<byte[]> cover = upload.withFile("image", file -> chosenCover.read(file, errors));
        if (cover.isEmpty()) {
            errors.putIfAbsent("image", pages.texts().text("coverError.no_file"));
            return page(
                    Response.Status.BAD_REQUEST,
                    book,
                    BookFields.of(book),
                    book.book().version(),
                    errors);
        }
        Conflicts.retrying(() -> books.chooseCover(member(), id, cover.get()));
        return pages.redirect("/books/" + id, Notice.success("notice.coverSaved"));
    }

    private Response page(
            Response.Status status, ReaderBook book, BookFields fields, long version, Map<String, String> errors) {
        return page(status, book, fields, version, null, errors);
    }

    private Response page(
            Response.Status status,
            ReaderBook book,
            BookFields fields,
            long version,
            BookCard isbnOwner,
            Map<String, String> errors) {
        return pages.show(status, "books/edit", new EditBookView(card(book), fields, version, isbnOwner, errors));
    }

    private BookCard card(ReaderBook book) {
        return BookCard.of(book, clock.instant());
    }

    private Member member() {
        return currentMember.require();
    }
}
