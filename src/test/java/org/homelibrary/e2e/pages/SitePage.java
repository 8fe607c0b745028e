package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What all pages have: a heading, a message about what was done, the way to the others, the account menu. */
public abstract class SitePage {

    protected final Visitor visitor;
    protected final Page page;

    protected SitePage(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        page.locator("main").waitFor();
        visitor.look();
    }

    public Page page() {
        return page;
    }

    public Visitor visitor() {
        return visitor;
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** What the last action did. */
    public Locator notice() {
        return page.locator(".flash");
    }

    /** The button in the notice that takes the last action back. */
    public Locator undo() {
        return notice().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"));
    }

    /** What is wrong with the form, over it. */
    public Locator errors() {
        return page.getByRole(AriaRole.ALERT).and(page.locator(".errors"));
    }

    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    public Locator button(String name) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** The choice of a rating: "4.5 stars", and "No rating" or, while there is one, "Clear rating". */
    public Locator rating(String name) {
        return main().getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    public HomePage signOut() {
        menu().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
                .click();
        return new HomePage(visitor);
    }

    public PeoplePage people() {
        menu().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("People"))
                .click();
        return new PeoplePage(visitor);
    }

    /** Chooses the language in the footer. */
    public void speak(String language) {
        page.getByRole(AriaRole.CONTENTINFO)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(language))
                .click();
        page.waitForLoadState();
        visitor.look();
    }

    private Locator menu() {
        Locator menu = page.getByRole(AriaRole.BANNER).locator("details");
        menu.locator("summary").click();
        return menu;
    }
}
