package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The library: covers or a table, what narrows it, and what is changed in one tap. */
public final class ShelfPage extends SitePage {

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
        book(title).getByRole(AriaRole.LINK).first().click();
        return BookPage.awaited(visitor);
    }

    /** Types into the search field; the list follows by itself. */
    public ShelfPage search(String text) {
        field("Search your library").pressSequentially(text);
        return this;
    }

    /** How many books there are of what was asked for. */
    public Locator found() {
        return page.getByRole(AriaRole.STATUS).and(page.locator("#found"));
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
        main().getByText("Filters").click();
        Locator form = page.locator("#filter-form");
        form.waitFor();
        visitor.look();
        form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(choice);
        page.waitForNavigation(() -> form.locator("button[type=submit]").click());
        return new ShelfPage(visitor);
    }

    public ShelfPage follow(String link) {
        page.waitForNavigation(() -> link(link).click());
        return new ShelfPage(visitor);
    }

    /** Opens the sheet with status and rating, and says what they are: "Status and rating of Emma: Read, 4.5 stars". */
    public Locator quick(String title) {
        return main().getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Status and rating of " + title + ":"));
    }

    /** The sheet in which a status or a rating is chosen. */
    public Locator sheet() {
        return page.getByRole(AriaRole.DIALOG);
    }

    public void setStatus(String title, String status) {
        choose(title, "/status", status);
    }

    /** @param rating "3.5 stars", "Clear rating" */
    public void rate(String title, String rating) {
        choose(title, "/rating", rating);
    }

    private void choose(String title, String path, String name) {
        quick(title).click();
        visitor.look();
        answered(path, choice(name)::click);
    }

    /** A choice in the sheet: "Reading", "3.5 stars", "Clear rating". */
    public Locator choice(String name) {
        return sheet().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Looks again at what has changed in place. */
    public ShelfPage look() {
        visitor.look();
        return this;
    }

    /** Takes the deletion back. */
    public BookPage undoDeletion() {
        undo().click();
        return BookPage.awaited(visitor);
    }

    /** Takes a status or a rating back. */
    public ShelfPage undoChange(String path) {
        answered(path, undo()::click);
        return this;
    }

    /** Does what sends a change, and waits until its answer is shown. */
    public void answered(String path, Runnable action) {
        page.waitForResponse(
                        answer -> answer.request().method().equals("POST")
                                && answer.url().endsWith(path),
                        action)
                .finished();
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }
}
