package org.homelibrary.web.books.edit;

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
import org.homelibrary.web.view.BookFields;

/** The form for editing a book, once more. */
@ApplicationScoped
public class EditBookFormPage extends BookFormPage {

    private Pages pages;
    private Clock clock;

    protected EditBookFormPage() {
        super("", null, null);
    }

    @Inject
    public EditBookFormPage(Pages pages, CurrentMember currentMember, BookService books, Clock clock) {
        super("", currentMember, books);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected Response page(Response.Status status, ReaderBook book, FormFields sent, Map<String, String> errors) {
        EditBookView view = new EditBookView(
                BookCard.of(book, clock.instant()),
                BookFields.of(book).with(sent.values()),
                sent.version("version").orElse(book.book().version()),
                null,
                errors);
        return pages.page(status, "books/edit", view);
    }
}
