package org.homelibrary.web.books.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.web.form.FormPage;
import org.homelibrary.web.form.KeptForm;
import org.homelibrary.web.render.PageContext;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookFields;

/** The form for adding a book, once more. */
@ApplicationScoped
public class NewBookFormPage implements FormPage {

    private Pages pages;
    private Clock clock;

    protected NewBookFormPage() {}

    @Inject
    public NewBookFormPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public boolean takes(String path) {
        return path.equals("/books");
    }

    @Override
    public Optional<Response> showAgain(Response.Status status, KeptForm form, String sentence) {
        return Optional.of(pages.page(
                status,
                "books/new",
                new NewBookView(
                        BookFields.EMPTY.with(form.values()),
                        Map.of(PageContext.WHOLE_FORM, sentence),
                        NumberChoices.NONE,
                        null,
                        0,
                        clock.instant())));
    }
}
