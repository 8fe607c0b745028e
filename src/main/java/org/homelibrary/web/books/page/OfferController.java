package org.homelibrary.web.books.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.OfferService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.render.Pages;

/** Where the catalogues say something else than a book: taking their word field by field, or keeping one's own. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class OfferController {

    private static final String UNDO = "/take/undo";

    private Pages pages;
    private CurrentMember currentMember;
    private BookService books;
    private OfferService offers;
    private BookPage bookPage;

    protected OfferController() {}

    @Inject
    public OfferController(
            Pages pages, CurrentMember currentMember, BookService books, OfferService offers, BookPage bookPage) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.offers = offers;
        this.bookPage = bookPage;
    }

    @POST
    @Path("/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") UUID id, @FormParam("field") List<String> ticked, @BeanParam Seen seen) {
        Set<BookField> fields = fields(ticked);
        return unlessChanged(id, () -> {
            offers.take(member(), id, seen.versions(), fields);
            return switch (fields.size()) {
                case 0 -> Notice.info("notice.nothingTicked");
                case 1 -> Notice.success("notice.takenOne").withUndo(undoPath(id));
                default ->
                    Notice.success("notice.takenSeveral", String.valueOf(fields.size()))
                            .withUndo(undoPath(id));
            };
        });
    }

    @POST
    @Path("/keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("id") UUID id, @BeanParam Seen seen) {
        return unlessChanged(id, () -> {
            offers.keep(member(), id, seen.versions());
            return Notice.success("notice.kept").withUndo(undoPath(id));
        });
    }

    @POST
    @Path(UNDO)
    public Response undo(@PathParam("id") UUID id) {
        boolean isUndone = Conflicts.retrying(() -> offers.undo(member(), id));
        return pages.redirect(
                "/books/" + id, isUndone ? Notice.success("notice.undone") : Notice.info("notice.nothingToUndo"));
    }

    /** Who decided about what is no longer so sees what is. */
    private Response unlessChanged(UUID id, Supplier<Notice> decision) {
        try {
            return pages.redirect("/books/" + id, decision.get());
        } catch (ConflictException e) {
            return bookPage.show(
                    Response.Status.CONFLICT, books.find(member(), id), Notice.error("notice.offerChanged"));
        }
    }

    private static Set<BookField> fields(List<String> names) {
        Set<BookField> fields = EnumSet.noneOf(BookField.class);
        for (String name : names) {
            fields.add(OfferView.fieldOfWire(name).orElseThrow(BadRequestException::new));
        }
        return fields;
    }

    private static String undoPath(UUID id) {
        return "/books/" + id + UNDO;
    }

    private Member member() {
        return currentMember.require();
    }

    /** What the form was made from; a form that does not say it is taken for an old one. */
    public static class Seen {

        private static final long NONE = -1;

        @FormParam("version")
        private String version;

        @FormParam("edition")
        private String edition;

        OfferService.Seen versions() {
            return new OfferService.Seen(number(version), number(edition));
        }

        private static long number(String text) {
            return text == null || !text.matches("\\d{1,18}") ? NONE : Long.parseLong(text);
        }
    }
}
