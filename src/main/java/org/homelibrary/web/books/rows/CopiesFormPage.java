package org.homelibrary.web.books.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.service.books.BookService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.books.fields.BookFormPage;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;

/** The form of a book's copies, once more. */
@ApplicationScoped
public class CopiesFormPage extends BookFormPage {

    private Pages pages;
    private Clock clock;

    protected CopiesFormPage() {
        super("/copies", null, null);
    }

    @Inject
    public CopiesFormPage(Pages pages, CurrentMember currentMember, BookService books, Clock clock) {
        super("/copies", currentMember, books);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected boolean mayFillIn(Member member) {
        return member.role().mayEdit();
    }

    @Override
    protected Response page(Response.Status status, ReaderBook book, FormFields sent, Map<String, String> errors) {
        CopiesForm form = new CopiesForm(sent.values());
        CopiesView view = new CopiesView(
                BookCard.of(book, clock.instant()),
                form.rows(),
                form.version().orElse(book.book().version()),
                errors);
        return pages.page(status, "books/copies", view);
    }
}
