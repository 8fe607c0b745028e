package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.homelibrary.support.HttpUser.PASSWORD;

import org.homelibrary.e2e.pages.AddPage;
import org.homelibrary.e2e.pages.AnyPage;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.EditPage;
import org.homelibrary.e2e.pages.ResetPage;
import org.homelibrary.e2e.pages.ScanPage;
import org.homelibrary.e2e.pages.SettingsPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.CoverArt;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All but the live camera works with JavaScript off. */
@ExtendWith(InBrowser.class)
class WithoutScriptE2E {

    private static final String OTHER_PASSWORD = "staple the battery horse";

    @Test
    void reader_registers_adds_changes_and_deletes(Visitors visitors) {
        Visitor reader = visitors.at(SharedLibrary.get().url(), options -> options.setJavaScriptEnabled(false));
        String name = "noscript" + System.nanoTime() % 1_000_000_000;
        reader.register().fill(name, name + "@example.org", PASSWORD, PASSWORD).submit();

        AddPage add = reader.add().byHand();
        add.fields().fill("Title", "By hand").fill("Author", "Somebody").choose("Read");
        BookPage book = add.addByHand();
        book.status("Reading").click();
        assertThat(book.status("Reading")).hasAttribute("aria-pressed", "true");
        book.rating("4.5 stars").check(BookPage.UNSEEN);
        book.button("Set rating").click();
        assertThat(book.rating("4.5 stars")).isChecked();

        EditPage edit = book.edit();
        edit.fields().fill("Genre", "Test");
        assertThat(edit.save().fact("Genre")).hasText("Test");

        ShelfPage shelf = reader.shelf();
        shelf.quick("By hand").click();
        BookPage again = BookPage.awaited(reader);
        again.status("Did not finish").click();
        assertThat(again.notice()).containsText("“By hand” is marked as not finished.");
        again.undo().click();
        assertThat(again.status("Reading")).hasAttribute("aria-pressed", "true");
        assertThat(again.rating("4.5 stars")).isChecked();

        shelf = reader.shelf();
        ShelfPage empty = shelf.open("By hand").delete();
        assertThat(empty.books()).hasCount(0);
        assertThat(empty.undoDeletion().heading()).hasText("By hand");
    }

    @Test
    void reader_searches_and_filters(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        user.addByHand("Emma", "author", "Jane Austen", "rating", "5");
        user.addByHand("Walden", "author", "Henry David Thoreau");
        ShelfPage shelf = visitors.as(user, options -> options.setJavaScriptEnabled(false))
                .shelf();
        shelf.field("Search your library").fill("austen");
        shelf.field("Search your library").press("Enter");
        assertThat(shelf.titles()).hasText(new String[] {"Emma"});
        shelf.link("Show all books").click();
        shelf.link("Filters").click();
        shelf.field("Rating").selectOption("5 stars or more");
        shelf.button("Show books").click();
        assertThat(shelf.titles()).hasText(new String[] {"Emma"});
        shelf.main().locator(".chip").click();
        assertThat(shelf.titles()).hasCount(2);
    }

    @Test
    void reader_uploads_a_cover_and_looks_a_book_up_again(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByIsbn(Cast.UNKNOWN_ISBN);
        user.awaitLookup(path);
        Visitor reader = visitors.as(user, options -> options.setJavaScriptEnabled(false));
        BookPage book =
                reader.book(path).edit().chooseCover(CoverArt.jpeg("mine")).save();
        assertThat(book.cover()).isVisible();
        book.button("Try again").click();
        assertThat(BookPage.awaited(reader).lookup()).isVisible();
    }

    @Test
    void reader_changes_the_password_signs_out_everywhere_and_closes_the_account(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        Visitor reader = visitors.as(user, options -> options.setJavaScriptEnabled(false));
        reader.settings().speak("Deutsch");
        AnyPage german = new AnyPage(reader);
        assertThat(german.heading()).hasText("Kontoeinstellungen");
        german.speak("English");
        SettingsPage changed = reader.settings().changePassword(PASSWORD, OTHER_PASSWORD);
        assertThat(changed.notice()).containsText("The new password is set");
        changed.signOut();
        reader.login().fill(user.email(), OTHER_PASSWORD).submit();
        assertThat(reader.settings().signOutEverywhere().notice()).hasText("You are signed out on every device.");
        reader.login().fill(user.email(), OTHER_PASSWORD).submit();
        AnyPage gone = reader.settings().deleteAccount(OTHER_PASSWORD);
        assertThat(gone.notice()).hasText("The account and everything in it has been deleted.");
    }

    @Test
    void administrator_makes_a_link_and_its_reader_sets_a_password(Visitors visitors) {
        HttpUser forgetful = SharedLibrary.reader();
        String link = visitors.as(SharedLibrary.get().administrator(), options -> options.setJavaScriptEnabled(false))
                .shelf()
                .people()
                .newPasswordLink(forgetful.username());
        Visitor reader = visitors.at(SharedLibrary.get().url(), options -> options.setJavaScriptEnabled(false));
        assertThat(new ResetPage(reader.open(link)).setPassword(OTHER_PASSWORD).heading())
                .containsText(forgetful.username());
    }

    @Test
    void reader_scans_a_photo(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader(), options -> options.setJavaScriptEnabled(false));
        ScanPage scan = reader.scan().choosePhoto(BarcodePhoto.of("9780345348036"));
        scan.button("Read the barcode").last().click();
        assertThat(scan.found()).containsText("9780345348036");
        scan.add();
        BookPage book = BookPage.awaited(reader);
        assertThat(book.main()).containsText("9780345348036");
    }
}
