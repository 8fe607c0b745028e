package org.homelibrary.web.books.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.books.BookService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.form.FormPage;
import org.homelibrary.web.form.KeptForm;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.BookFields;

/** The form for editing a book, once more. */
@ApplicationScoped
public class EditBookFormPage implements FormPage {

    private static final Pattern PATH = Pattern.compile("/books/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private Pages pages;
    private CurrentMember currentMember;
    private BookService books;
    private Clock clock;

    protected EditBookFormPage() {}

    @Inject
    public EditBookFormPage(Pages pages, CurrentMember currentMember, BookService books, Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public boolean takes(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public Optional<Response> showAgain(Response.Status status, KeptForm form, String sentence) {
        Matcher path = PATH.matcher(form.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        try {
            ReaderBook book = books.find(currentMember.require(), UUID.fromString(path.group(1)));
            EditBookView view = new EditBookView(
                    BookCard.of(book, clock.instant()),
                    BookFields.of(book).with(form.values()),
                    new FormFields(form.values())
                            .version("version")
                            .orElse(book.book().version()),
                    null,
                    Map.of(PageContext.WHOLE_FORM, sentence));
            return Optional.of(pages.page(status, "books/edit", view));
        } catch (NotFoundException e) {
            return Optional.empty(); // deleted meanwhile, or somebody else signed in
        }
    }
}
