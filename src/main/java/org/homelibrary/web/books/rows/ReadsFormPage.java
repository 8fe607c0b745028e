package org.homelibrary.web.books.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.service.books.BookService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.books.fields.BookFormPage;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;

/** The form of when a member read a book, once more. */
@ApplicationScoped
public class ReadsFormPage extends BookFormPage {

    private Pages pages;
    private Clock clock;

    protected ReadsFormPage() {
        super("/reads", null, null);
    }

    @Inject
    public ReadsFormPage(Pages pages, CurrentMember currentMember, BookService books, Clock clock) {
        super("/reads", currentMember, books);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected Response page(Response.Status status, ReaderBook book, FormFields sent, Map<String, String> errors) {
        ReadsForm form = new ReadsForm(sent.values());
        ReadsView view = new ReadsView(
                BookCard.of(book, clock.instant()),
                form.rows(book.reading().reads().size()),
                form.version().orElse(book.reading().version()),
                errors);
        return pages.page(status, "books/reads", view);
    }
}
