package org.homelibrary.web.books;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homelibrary.model.EditionFacts;
import org.homelibrary.model.MetadataField;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.Notice;
import org.homelibrary.service.BookService;
import org.homelibrary.service.OfferService;
import org.homelibrary.web.Pages;

/** Where the catalogues say something else than a book: taking their word field by field, or keeping one's own. */
@Path("/books/{id: [0-9a-fA-F-]{36}}")
@Controller
@ApplicationScoped
public class OfferController {

    private static final String UNDO = "/take/undo";

    private Pages pages;
    private CurrentUser currentUser;
    private BookService books;
    private OfferService offers;
    private BookPage bookPage;

    protected OfferController() {}

    @Inject
    public OfferController(
            Pages pages, CurrentUser currentUser, BookService books, OfferService offers, BookPage bookPage) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.books = books;
        this.offers = offers;
        this.bookPage = bookPage;
    }

    @POST
    @Path("/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") UUID id, @FormParam("field") List<String> ticked, @BeanParam Seen seen) {
        Set<MetadataField> fields = fields(ticked);
        return unlessChanged(id, () -> {
            offers.take(userId(), id, seen.versions(), fields);
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
            offers.keep(userId(), id, seen.versions());
            return Notice.success("notice.kept").withUndo(undoPath(id));
        });
    }

    @POST
    @Path(UNDO)
    public Response undo(@PathParam("id") UUID id) {
        boolean isUndone = OnConflict.retry(() -> offers.undo(userId(), id));
        return pages.redirect(
                "/books/" + id, isUndone ? Notice.success("notice.undone") : Notice.info("notice.nothingToUndo"));
    }

    /** Who decided about what is no longer so sees what is. */
    private Response unlessChanged(UUID id, Supplier<Notice> decision) {
        try {
            return pages.redirect("/books/" + id, decision.get());
        } catch (ConflictException e) {
            return bookPage.show(
                    Response.Status.CONFLICT, books.find(userId(), id), Notice.error("notice.offerChanged"));
        }
    }

    private static Set<MetadataField> fields(List<String> names) {
        Set<MetadataField> fields = EnumSet.noneOf(MetadataField.class);
        for (String name : names) {
            fields.add(Arrays.stream(MetadataField.values())
                    .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
                    .filter(EditionFacts.FIELDS::contains)
                    .findFirst()
                    .orElseThrow(BadRequestException::new));
        }
        return fields;
    }

    private static String undoPath(UUID id) {
        return "/books/" + id + UNDO;
    }

    private UUID userId() {
        return currentUser.require().getId();
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
