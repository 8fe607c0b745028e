package org.homelibrary.web.books.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.AddBookService;
import org.homelibrary.service.books.Added;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.find.FindView;
import org.homelibrary.web.render.Pages;

/** Adding a book: by its ISBN and nothing else, or by hand. Words of its title or author lead to a search. */
@Path("/books")
@Controller
@ApplicationScoped
public class NewBookController {

    private Pages pages;
    private CurrentMember currentMember;
    private AddBookService adding;
    private AddAnswer answer;
    private ChosenCover chosenCover;
    private Clock clock;

    protected NewBookController() {}

    @Inject
    public NewBookController(
            Pages pages,
            CurrentMember currentMember,
            AddBookService adding,
            AddAnswer answer,
            ChosenCover chosenCover,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.adding = adding;
        this.answer = answer;
        this.chosenCover = chosenCover;
        this.clock = clock;
    }

    @GET
    @Path("/new")
    @EditorsOnly
    public Response form() {
        return pages.show("books/new", NewBookView.empty(clock.instant()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        return add(new BookForm(fields));
    }

    private Response add(BookForm form) {
        Optional<String> words = form.wordsToFind();
        if (words.isPresent()) {
            return pages.redirect(FindView.path(words.get()));
        }
        Map<String, String> errors = form.check(pages.texts());
        if (isKept(form)) {
            errors.remove("isbn");
        }
        if (!form.hasIsbn() && !form.hasTitle()) {
            errors.put(
                    form.isByHand() ? "title" : "isbn",
                    pages.texts().text(form.isByHand() ? "bookError.noTitle" : "bookError.nothing"));
        }
        if (!errors.isEmpty()) {
            return refuse(form, errors);
        }
        byte[] cover = chosenCover.fetch(form, errors);
        if (!errors.isEmpty()) {
            return refuse(form, errors);
        }
        return answer.of(Conflicts.retrying(() -> add(form, cover)), form);
    }

    private Added add(BookForm form, byte[] cover) {
        Member member = currentMember.require();
        BookEdit edit = form.addition(cover);
        Optional<Isbn> isbn = form.isbn();
        if (isbn.isPresent()) {
            return adding.addByIsbn(member, isbn.get(), edit);
        }
        Optional<PrintedNumber> number = numberOfItsOwn(form);
        return number.isPresent()
                ? adding.addByNumber(member, number.get(), edit)
                : adding.addByHand(member, form.isbnField().article().orElse(null), edit, form.copy());
    }

    /** A misprint is kept on request; whoever types a title too has said what the music is. */
    private static Optional<PrintedNumber> numberOfItsOwn(BookForm form) {
        return form.keepsMisprint()
                ? form.isbnField().misprint()
                : form.isbnField().music();
    }

    /** Whether a number that is no ISBN is no mistake. */
    private static boolean isKept(BookForm form) {
        return form.keepsMisprint()
                ? form.isbnField().misprint().isPresent()
                : form.hasTitle() && form.isbnField().choices().byHand();
    }

    private Response refuse(BookForm form, Map<String, String> errors) {
        NumberChoices choices = errors.containsKey("isbn") ? form.isbnField().choices() : NumberChoices.NONE;
        return pages.show(
                Response.Status.BAD_REQUEST,
                "books/new",
                new NewBookView(form.fields(), errors, choices, null, 0, clock.instant()));
    }
}
