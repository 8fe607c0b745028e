package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The library: covers or a table, what narrows it, and what is changed in one tap. */
public final class ShelfPage extends SitePage {

    private static final int STEPS = 11;

    public ShelfPage(Visitor visitor) {
        super(visitor);
    }

    public Locator books() {
        return main().locator(".book, .book-row");
    }

    public Locator titles() {
        return main().locator(".book-title a, .cell-title a");
    }

    public Locator book(String title) {
        return books().filter(new Locator.FilterOptions()
                .setHas(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    public BookPage open(String title) {
        book(title).getByRole(AriaRole.LINK).click();
        return BookPage.awaited(visitor);
    }

    /** Types into the search field; the list follows by itself. */
    public ShelfPage search(String text) {
        field("Search your library").pressSequentially(text);
        return this;
    }

    /** The list of one status, and how many books it has: "Read 3". */
    public Locator tab(String name) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("By status"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile("^" + name + "\\s*\\d")));
    }

    public ShelfPage openTab(String name) {
        page.waitForNavigation(() -> tab(name).click());
        return new ShelfPage(visitor);
    }

    public ShelfPage sort(String name) {
        page.waitForNavigation(() -> page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Sort"))
                .selectOption(name));
        return new ShelfPage(visitor);
    }

    public ShelfPage filter(String label, String choice) {
        if (!field(label).isVisible()) {
            main().getByText("Filters").click();
            visitor.look();
        }
        page.waitForNavigation(() -> field(label).selectOption(choice));
        return new ShelfPage(visitor);
    }

    public ShelfPage follow(String link) {
        page.waitForNavigation(() -> link(link).click());
        return new ShelfPage(visitor);
    }

    public Locator statusOf(String title) {
        return field("Status of " + title);
    }

    public void setStatus(String title, String status) {
        answered("/status", () -> statusOf(title).selectOption(status));
    }

    public Locator ratingOf(String title) {
        return field("Rating of " + title);
    }

    /** One tap on a star, in the middle of the half that is meant; a second one takes the rating away. */
    public void rate(String title, double stars) {
        var box = ratingOf(title).boundingBox();
        double half = box.width / STEPS;
        answered("/rating", () -> ratingOf(title)
                .click(new Locator.ClickOptions().setPosition((stars * 2 + 0.5) * half, box.height / 2)));
    }

    /** Looks again at what has changed in place. */
    public ShelfPage look() {
        visitor.look();
        return this;
    }

    /** Takes the deletion back. */
    public BookPage undo() {
        button("Undo").click();
        return BookPage.awaited(visitor);
    }

    private void answered(String path, Runnable action) {
        page.waitForResponse(
                        answer -> answer.request().method().equals("POST")
                                && answer.url().endsWith(path),
                        action)
                .finished();
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }
}
