package org.homelibrary.web.books.fields;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.books.BookService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.form.FormPage;
import org.homelibrary.web.form.KeptForm;
import org.homelibrary.web.render.PageContext;

/** A form about one book, once more. */
public abstract class BookFormPage implements FormPage {

    private final Pattern path;
    private final CurrentMember currentMember;
    private final BookService books;

    /** @param below the book's address, where the form is sent: {@code /copies}, or empty */
    protected BookFormPage(String below, CurrentMember currentMember, BookService books) {
        this.path = Pattern.compile("/books/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})" + below);
        this.currentMember = currentMember;
        this.books = books;
    }

    @Override
    public boolean takes(String address) {
        return path.matcher(address).matches();
    }

    @Override
    public Optional<Response> showAgain(Response.Status status, KeptForm form, String sentence) {
        Matcher address = path.matcher(form.path());
        Member member = currentMember.require();
        if (!address.matches() || !mayFillIn(member)) {
            return Optional.empty();
        }
        try {
            ReaderBook book = books.find(member, UUID.fromString(address.group(1)));
            return Optional.of(
                    page(status, book, new FormFields(form.values()), Map.of(PageContext.WHOLE_FORM, sentence)));
        } catch (NotFoundException e) {
            return Optional.empty(); // deleted meanwhile, or somebody else signed in
        }
    }

    protected boolean mayFillIn(Member member) {
        return true;
    }

    /** @param sent as it was typed */
    protected abstract Response page(
            Response.Status status, ReaderBook book, FormFields sent, Map<String, String> errors);
}
