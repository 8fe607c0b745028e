package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.homelibrary.support.HttpUser.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.LoginPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader who has no mouse: everything is reached with Tab, used with the keys, and seen to have the focus. */
@ExtendWith(InBrowser.class)
class KeyboardE2E {

    private static final int FAR = 60;

    @Test
    void reader_signs_in_adds_rates_and_deletes_without_a_mouse(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        Visitor reader = visitors.stranger();
        Page page = reader.page();
        new LoginPage(reader.open("/books/new"));
        type(page, user.email());
        tabTo(page, page.getByLabel("Password"));
        type(page, PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/books/new");
        assertThat(page.getByLabel("ISBN")).isFocused();
        type(page, "9780735619937");
        page.keyboard().press("Enter");

        BookPage book = BookPage.awaited(reader);
        assertThat(book.lookup()).not().isVisible();
        tabTo(page, book.status("Reading"));
        page.keyboard().press("Space");
        assertThat(book.status("Reading")).hasAttribute("aria-pressed", "true");
        assertThat(book.status("Reading")).isFocused();
        tabTo(page, book.rating("No rating"));
        page.waitForResponse(answer -> answer.url().endsWith("/rating"), () -> page.keyboard()
                .press("ArrowLeft"));
        assertThat(book.rating("5 stars")).isChecked();

        ShelfPage shelf = reader.shelf();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the content")).isFocused();
        page.keyboard().press("Enter");
        Locator status = shelf.main().getByRole(AriaRole.COMBOBOX).last();
        tabTo(page, status);
        page.waitForResponse(answer -> answer.url().endsWith("/status"), () -> page.keyboard()
                .press("ArrowDown"));
        assertThat(shelf.tab("Read")).containsText("1");
        Locator rating = shelf.main().getByRole(AriaRole.SLIDER);
        tabTo(page, rating);
        page.waitForResponse(answer -> answer.url().endsWith("/rating"), () -> page.keyboard()
                .press("ArrowLeft"));
        assertThat(rating).hasValue("4.5");
        assertThat(rating).isFocused();

        Locator menu = page.getByRole(AriaRole.BANNER).locator("summary");
        menu.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Account settings")))
                .isVisible();
        page.keyboard().press("Escape");
        assertThat(menu).isFocused();

        shelf.titles().first().focus();
        page.keyboard().press("Enter");
        BookPage again = BookPage.awaited(reader);
        tabTo(page, again.button("Delete"));
        page.keyboard().press("Enter");
        page.waitForURL("**/books");
        tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")));
        page.keyboard().press("Enter");
        BookPage.awaited(reader);
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    /** Goes on with Tab until the element has the focus, and sees that it shows. */
    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("not reached with Tab: " + wanted);
    }
}
