package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.homelibrary.support.HttpUser.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.homelibrary.e2e.pages.AddPage;
import org.homelibrary.e2e.pages.AnyPage;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.EditPage;
import org.homelibrary.e2e.pages.Keyboard;
import org.homelibrary.e2e.pages.ScanPage;
import org.homelibrary.e2e.pages.SettingsPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader who has no mouse: everything is reached with Tab, used with the keys, and seen to have the focus. */
@ExtendWith(InBrowser.class)
class KeyboardE2E {

    @Test
    void newcomer_registers_and_adds_a_book_by_its_isbn(Visitors visitors) {
        Visitor reader = visitors.stranger().notLooking();
        Keyboard keyboard = new Keyboard(reader);
        keyboard.tabTo(reader.home().link("Create an account")).go("Enter", "**/register");
        String name = "keys" + System.nanoTime() % 1_000_000_000;
        keyboard.tabTo(new AnyPage(reader).field("Name"))
                .fill(name, name + "@example.org", PASSWORD, PASSWORD)
                .go("Enter", "**/books");
        keyboard.tabTo(new AnyPage(reader).field("Or type its ISBN")).type("9780735619937");
        keyboard.enter();
        BookPage book = BookPage.awaited(reader);
        keyboard.tabTo(book.link("Edit"));
        assertThat(book.lookup()).not().isVisible();
        assertThat(book.link("Edit")).isFocused();
    }

    @Test
    void reader_signs_in_and_rates_on_the_page_and_in_the_list(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByHand("Rated");
        Visitor reader = visitors.stranger().notLooking();
        Keyboard keyboard = new Keyboard(reader);
        AnyPage login = reader.at(path);
        assertThat(login.field("E-mail or name")).isFocused();
        keyboard.fill(user.email(), PASSWORD).go("Enter", "**" + path);

        BookPage book = BookPage.awaited(reader);
        keyboard.tabTo(book.status("Reading")).change("Space", "/status");
        assertThat(book.status("Reading")).hasAttribute("aria-pressed", "true");
        assertThat(book.status("Reading")).isFocused();
        keyboard.tabTo(book.rating("No rating")).change("ArrowLeft", "/rating");
        assertThat(book.rating("5 stars")).isChecked();

        ShelfPage shelf = reader.shelf();
        keyboard.press("Tab");
        assertThat(reader.page().getByText("Skip to the content")).isFocused();
        keyboard.check();
        keyboard.enter();
        keyboard.tabTo(shelf.quick("Rated")).enter();
        assertThat(shelf.sheet().getByText("Reading")).isFocused();
        keyboard.press("ArrowRight").change("Enter", "/status");
        assertThat(shelf.tab("Read")).containsText("1");
        assertThat(shelf.quick("Rated")).isFocused();
        keyboard.press("Space").press("Tab").press("ArrowLeft").change("Enter", "/rating");
        assertThat(shelf.quick("Rated")).hasAccessibleName("Status and rating of Rated: Read, 4.5 stars");
        assertThat(shelf.quick("Rated")).isFocused();
        keyboard.press("Enter").press("Escape");
        assertThat(shelf.quick("Rated")).isFocused();
        keyboard.press("Shift+Tab");
        assertThat(shelf.titles().first()).isFocused();
        keyboard.enter();
        BookPage.awaited(reader);
    }

    @Test
    void failed_lookup_is_tried_again_and_the_focus_stays_with_the_book(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByIsbn(Cast.UNKNOWN_ISBN);
        user.awaitLookup(path);
        Visitor reader = visitors.as(user).notLooking();
        Keyboard keyboard = new Keyboard(reader);
        BookPage book = reader.book(path);
        keyboard.tabTo(book.button("Try again")).change("Enter", "/refresh");
        assertThat(book.lookup()).containsText("No catalogue knows this ISBN.");
        keyboard.check();
        ShelfPage shelf = reader.shelf();
        keyboard.tabTo(shelf.button("Try again")).change("Enter", "/refresh");
        assertThat(shelf.main()).containsText("Not found yet.");
        keyboard.check();
    }

    @Test
    void candidates_the_board_and_providers_are_used(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        user.awaitLookup(user.addByIsbn(Cast.UNKNOWN_ISBN));
        Visitor reader = visitors.as(user).notLooking();
        Keyboard keyboard = new Keyboard(reader);
        AnyPage board = reader.at("/lookups");
        keyboard.tabTo(board.button("Try again: " + Cast.UNKNOWN_ISBN)).enter();
        assertThat(board.notice()).containsText("is being looked up again");

        AnyPage find = reader.at("/books/find");
        assertThat(find.field("Title, author or ISBN")).isFocused();
        keyboard.type("lighthouse road").go("Enter", "**/books/find?q=**");
        keyboard.tabTo(find.main().locator(".candidate button")).enter();
        BookPage.awaited(reader);

        Visitor admin = visitors.as(SharedLibrary.get().administrator()).notLooking();
        AnyPage providers = admin.at("/admin/providers");
        new Keyboard(admin)
                .tabTo(providers.field("Contact"))
                .tabTo(providers.button("Try it: Google Books"))
                .enter();
        assertThat(providers.main().locator(".trial")).isFocused();
        new Keyboard(admin).tabTo(providers.button("Save"));
    }

    @Test
    void book_is_added_by_hand_edited_deleted_and_brought_back(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader()).notLooking();
        Keyboard keyboard = new Keyboard(reader);
        AddPage add = reader.add();
        keyboard.tabTo(add.main().locator("summary").first()).enter();
        keyboard.tabTo(add.field("Title")).fill("By hand", "Somebody", "Test");
        keyboard.tabTo(add.field("To read")).press("ArrowRight");
        assertThat(add.field("Reading")).isChecked();
        keyboard.tabTo(add.rating("No rating")).press("ArrowLeft");
        keyboard.tabTo(add.button("Add book")).enter();
        BookPage book = BookPage.awaited(reader);
        assertThat(book.rating("5 stars")).isChecked();

        keyboard.tabTo(book.link("Edit")).go("Enter", "**/edit");
        EditPage edit = new EditPage(reader);
        keyboard.tabTo(edit.field("Title")).replace("By my own hand").enter();
        assertThat(BookPage.awaited(reader).heading()).hasText("By my own hand");
        keyboard.tabTo(book.button("Delete")).go("Enter", "**/books");
        keyboard.tabTo(reader.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")))
                .enter();
        assertThat(BookPage.awaited(reader).notice()).containsText("By my own hand is in your library again.");
    }

    @Test
    void list_is_searched_filtered_sorted_and_shown_as_a_table(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        user.addByHand("Emma", "author", "Jane Austen", "rating", "5", "status", "read");
        user.addByHand("Walden", "author", "Henry David Thoreau", "status", "read");
        Visitor reader = visitors.as(user).notLooking();
        Keyboard keyboard = new Keyboard(reader);
        ShelfPage shelf = reader.shelf();
        keyboard.tabTo(shelf.field("Search your library")).type("aust");
        assertThat(shelf.titles()).hasText(new String[] {"Emma"});
        keyboard.check();
        keyboard.tabTo(shelf.link("Show all books")).go("Enter", "**/books?sort=added&view=grid");

        Locator sort = reader.page().locator("#sort");
        keyboard.tabTo(sort).go("ArrowDown", "**/books?sort=*");
        assertThat(sort).isFocused();
        keyboard.tabTo(shelf.link("Filters")).enter();
        reader.page().locator("#filter-rating").waitFor();
        keyboard.press("Escape");
        assertThat(shelf.link("Filters")).isFocused();
        keyboard.enter();
        keyboard.tabTo(reader.page().locator("#filter-rating")).press("ArrowDown");
        keyboard.tabTo(reader.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show books")))
                .go("Enter", "**/books?*rating=5*");
        assertThat(shelf.titles()).hasText(new String[] {"Emma"});
        keyboard.tabTo(shelf.main().locator(".chip")).go("Enter", "**/books?sort=*");
        assertThat(shelf.titles()).hasCount(2);
        keyboard.tabTo(shelf.link("Show as a table")).go("Enter", "**view=table*");
        keyboard.tabTo(shelf.tab("Read")).go("Enter", "**status=read*");
        assertThat(shelf.tab("Read")).hasAttribute("aria-current", "true");
    }

    @Test
    void photo_is_chosen_and_its_book_added(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader()).notLooking();
        Keyboard keyboard = new Keyboard(reader);
        ScanPage scan = reader.scan();
        keyboard.tabTo(scan.field("Choose a photo"))
                .choose(new FilePayload("photo.jpg", "image/jpeg", BarcodePhoto.of("9780345348036")));
        assertThat(scan.result()).isFocused();
        keyboard.tabTo(scan.found().locator("button")).enter();
        assertThat(scan.added()).hasCount(1);
        keyboard.check();
        keyboard.tabTo(scan.added().locator("a")).enter();
        assertThat(BookPage.awaited(reader).heading()).containsText("The Princess Bride");
    }

    @Test
    void camera_is_started_and_stopped(Visitors visitors) {
        Visitor reader = visitors.as(
                        SharedLibrary.reader(), options -> options.setPermissions(java.util.List.of("camera")))
                .notLooking();
        Keyboard keyboard = new Keyboard(reader);
        ScanPage scan = reader.scan();
        keyboard.tabTo(scan.field("Add books without asking")).press("Space");
        keyboard.tabTo(scan.button("Start the camera")).enter();
        assertThat(scan.button("Stop")).isFocused();
        assertThat(scan.added()).hasCount(1);
        keyboard.check();
        keyboard.enter();
        assertThat(scan.button("Start the camera")).isFocused();
    }

    @Test
    void account_menu_leads_to_the_settings_the_people_and_out(Visitors visitors) {
        Visitor reader = visitors.as(
                        SharedLibrary.get().administrator().otherBrowser().login())
                .notLooking();
        Keyboard keyboard = new Keyboard(reader);
        SettingsPage settings = reader.settings();
        keyboard.tabTo(settings.field("Current password")).fill("wrong wrong", "another password", "another password");
        keyboard.enter();
        assertThat(settings.errors()).isFocused();
        keyboard.check();

        Locator menu = reader.page().getByRole(AriaRole.BANNER).locator("summary");
        keyboard.tabTo(menu).enter();
        keyboard.press("Escape");
        assertThat(menu).isFocused();
        keyboard.enter();
        keyboard.tabTo(reader.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People")))
                .go("Enter", "**/admin/users");
        AnyPage people = new AnyPage(reader);
        keyboard.tabTo(people.main().getByRole(AriaRole.BUTTON).first()).enter();
        assertThat(people.field("One-time link")).isVisible();
        keyboard.tabTo(menu).enter();
        keyboard.tabTo(reader.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
                .enter();
        assertThat(new AnyPage(reader).page()).hasURL(Pattern.compile("/$"));
        keyboard.tabTo(new AnyPage(reader)
                        .page()
                        .getByRole(AriaRole.CONTENTINFO)
                        .getByText("Deutsch"))
                .enter();
        assertThat(reader.page().locator("html")).hasAttribute("lang", "de");
    }
}
