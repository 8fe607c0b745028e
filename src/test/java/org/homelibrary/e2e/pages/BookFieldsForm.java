package org.homelibrary.e2e.pages;

/** The fields of a book that a reader may fill in, when adding and when editing it. */
public final class BookFieldsForm {

    private final SitePage page;

    BookFieldsForm(SitePage page) {
        this.page = page;
    }

    public BookFieldsForm fill(String label, String value) {
        page.field(label).fill(value);
        return this;
    }

    /** Chooses a status or a rating by its name; the control itself lies unseen over what is seen of it. */
    public BookFieldsForm choose(String name) {
        page.field(name).check(BookPage.UNSEEN);
        return this;
    }
}
