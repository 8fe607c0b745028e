package org.homelibrary.e2e.pages;

import com.microsoft.playwright.options.FilePayload;

/** Changing one's own account of a book. */
public final class EditPage extends SitePage {

    public EditPage(Visitor visitor) {
        super(visitor);
    }

    public BookFieldsForm fields() {
        return new BookFieldsForm(this);
    }

    public BookPage save() {
        button("Save").click();
        return BookPage.awaited(visitor);
    }

    public EditPage saveInVain() {
        button("Save").click();
        return new EditPage(visitor);
    }

    public EditPage chooseCover(byte[] picture) {
        field("Picture file").setInputFiles(new FilePayload("cover.jpg", "image/jpeg", picture));
        return this;
    }
}
