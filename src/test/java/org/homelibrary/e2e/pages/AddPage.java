package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;

/** Adding a book by its ISBN or by hand. */
public final class AddPage extends SitePage {

    public AddPage(Visitor visitor) {
        super(visitor);
    }

    public AddPage type(String isbn) {
        typed().fill(isbn);
        return this;
    }

    /** The field for an ISBN, or words of title and author. */
    public Locator typed() {
        return field("ISBN, title or author");
    }

    /** Looks for what was typed. */
    public FindPage find() {
        button("Add").click();
        return FindPage.awaited(visitor);
    }

    public BookPage add() {
        button("Add").click();
        return BookPage.awaited(visitor);
    }

    public AddPage addInVain() {
        button("Add").click();
        return new AddPage(visitor);
    }

    /** The ISBNs that may have been meant. */
    public Locator suggestions() {
        return main().locator(".suggest button");
    }

    public BookPage take(String suggestion) {
        suggestions().getByText(suggestion).click();
        return BookPage.awaited(visitor);
    }

    /** The book that is there already. */
    public Locator owned() {
        return main().locator(".owned");
    }

    public BookPage openOwned() {
        owned().locator("a").click();
        return BookPage.awaited(visitor);
    }

    public AddPage byHand() {
        main().getByText("Add by hand").click();
        visitor.look();
        return this;
    }

    public BookFieldsForm fields() {
        return new BookFieldsForm(this);
    }

    public BookPage addByHand() {
        button("Add book").click();
        return BookPage.awaited(visitor);
    }
}
