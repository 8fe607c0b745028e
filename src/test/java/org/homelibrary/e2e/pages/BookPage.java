package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;

/** One book. */
public final class BookPage extends SitePage {

    /** For a choice that lies unseen over what is seen of it. */
    public static final Locator.CheckOptions UNSEEN = new Locator.CheckOptions().setForce(true);

    private static final Pattern ADDRESS = Pattern.compile("/books/[0-9a-f-]{36}\\??$");

    BookPage(Visitor visitor) {
        super(visitor);
    }

    /** When what was just done leads to the page of a book. */
    public static BookPage awaited(Visitor visitor) {
        visitor.page().waitForURL(ADDRESS);
        // A refused edit has the same address.
        visitor.page().locator("#book").waitFor();
        return new BookPage(visitor);
    }

    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replace("?", "");
    }

    /** The picture of a cover that somebody made, not one that is set from the title. */
    public Locator cover() {
        return main().locator(".cover img");
    }

    /** The state of the lookup, while there is something to say. */
    public Locator lookup() {
        return main().locator(".state");
    }

    public Locator status(String name) {
        return button(name);
    }

    public BookPage setStatus(String name) {
        afterwards("/status", () -> status(name).click());
        return this;
    }

    public BookPage rate(String name) {
        afterwards("/rating", () -> rating(name).check(UNSEEN));
        return this;
    }

    /** Takes a status or a rating back. */
    public BookPage undoChange(String path) {
        afterwards(path, undo()::click);
        return this;
    }

    /** What is said about the book under this heading: "Publisher". */
    public Locator fact(String term) {
        return main().locator(":not(details) > .facts > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "dt",
                                new com.microsoft.playwright.Page.LocatorOptions()
                                        .setHasText(Pattern.compile("^" + term + "$")))))
                .locator("dd");
    }

    public EditPage edit() {
        link("Edit").click();
        page.waitForURL("**/edit");
        return new EditPage(visitor);
    }

    public FindPage findIsbn() {
        link("Find its ISBN").click();
        return FindPage.awaited(visitor);
    }

    public ShelfPage delete() {
        button("Delete").click();
        page.waitForURL("**/books");
        return new ShelfPage(visitor);
    }

    public BookPage tryAgain() {
        afterwards("/refresh", () -> button("Try again").click());
        return this;
    }

    /** Looks again at what has changed in place. */
    public BookPage look() {
        visitor.look();
        return this;
    }

    private void afterwards(String path, Runnable action) {
        Response response = page.waitForResponse(
                answer ->
                        answer.request().method().equals("POST") && answer.url().endsWith(path),
                action);
        response.finished();
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }
}
