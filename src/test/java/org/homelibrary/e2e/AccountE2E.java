package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.homelibrary.support.HttpUser.PASSWORD;

import java.util.regex.Pattern;
import org.homelibrary.e2e.pages.AnyPage;
import org.homelibrary.e2e.pages.LoginPage;
import org.homelibrary.e2e.pages.RegisterPage;
import org.homelibrary.e2e.pages.ResetPage;
import org.homelibrary.e2e.pages.SettingsPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts: in, out, and gone. */
@ExtendWith(InBrowser.class)
class AccountE2E {

    private static final String OTHER_PASSWORD = "staple the battery horse";

    @Test
    void refused_registration_says_what_is_wrong_and_keeps_the_rest(Visitors visitors) {
        HttpUser taken = SharedLibrary.reader();
        RegisterPage refused = visitors.stranger()
                .register()
                .fill("Somebody new", taken.email().toUpperCase(), "short", "different")
                .submitInVain();
        assertThat(refused.errors()).isFocused();
        assertThat(refused.errors()).containsText("A password has at least 8 characters.");
        assertThat(refused.field("Name")).hasValue("Somebody new");
        RegisterPage again = refused.fill("Somebody new", taken.email().toUpperCase(), PASSWORD, PASSWORD)
                .submitInVain();
        assertThat(again.errors()).containsText("There is already an account with this e-mail.");
    }

    @Test
    void visitor_signs_in_and_is_where_they_wanted_to_be(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        String path = user.addByHand("Wanted");
        Visitor visitor = visitors.stranger();
        LoginPage login = new LoginPage(visitor.open(path));
        LoginPage refused = login.fill(user.email(), "not the password").submitInVain();
        assertThat(refused.errors()).hasText("Wrong e-mail, name or password.");
        AnyPage book = refused.fill(user.email(), PASSWORD).submit();
        assertThat(book.heading()).hasText("Wanted");

        book.signOut();
        assertThat(visitor.at("/books").page()).hasURL(Pattern.compile("/login\\?next=.*books"));
    }

    @Test
    void sign_out_everywhere_ends_the_other_browser_too(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        Visitor laptop = visitors.as(user);
        Visitor phone = visitors.as(user);
        AnyPage out = laptop.settings().signOutEverywhere();
        assertThat(out.notice()).hasText("You are signed out on every device.");
        assertThat(phone.at("/books").page()).hasURL(Pattern.compile("/login"));
    }

    @Test
    void new_password_signs_out_the_other_browsers_and_keeps_this_one(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        Visitor laptop = visitors.as(user);
        Visitor phone = visitors.as(user);
        SettingsPage refused = laptop.settings().changePassword("wrong wrong", OTHER_PASSWORD);
        assertThat(refused.errors()).containsText("This is not your password.");
        SettingsPage changed = refused.changePassword(PASSWORD, OTHER_PASSWORD);
        assertThat(changed.notice()).containsText("The new password is set");
        LoginPage login = new LoginPage(phone.open("/books"));
        assertThat(login.fill(user.email(), OTHER_PASSWORD).submit().heading()).containsText("Your shelf is ready");
    }

    @Test
    void account_is_deleted_with_everything_in_it(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        user.addByHand("Gone with it");
        Visitor visitor = visitors.as(user);
        SettingsPage settings = visitor.settings();
        assertThat(settings.main()).containsText("deletes your account");
        settings.deleteAccount("not the password");
        AnyPage gone = visitor.settings().deleteAccount(PASSWORD);
        assertThat(gone.notice()).hasText("The account and everything in it has been deleted.");
        LoginPage refused = visitor.login().fill(user.email(), PASSWORD).submitInVain();
        assertThat(refused.errors()).hasText("Wrong e-mail, name or password.");
    }

    @Test
    void administrator_hands_out_a_link_for_a_new_password_that_works_once(Visitors visitors) {
        HttpUser forgetful = SharedLibrary.reader();
        String link = visitors.as(SharedLibrary.get().administrator())
                .shelf()
                .people()
                .newPasswordLink(forgetful.username());
        Visitor visitor = visitors.stranger();
        AnyPage shelf = new ResetPage(visitor.open(link)).setPassword(OTHER_PASSWORD);
        assertThat(shelf.heading()).containsText(forgetful.username());
        assertThat(visitor.at(link).main()).containsText("This link has been used already");
    }

    @Test
    void german_is_chosen_in_the_footer_and_stays(Visitors visitors) {
        Visitor visitor = visitors.as(SharedLibrary.reader());
        visitor.shelf().speak("Deutsch");
        for (String path : new String[] {"/books", "/books/new", "/scan", "/account", "/nowhere"}) {
            assertThat(visitor.at(path).page().locator("html")).hasAttribute("lang", "de");
        }
        AnyPage german = visitor.at("/books/new");
        assertThat(german.heading()).hasText("Buch hinzufügen");
        german.speak("English");
        assertThat(visitor.add().heading()).hasText("Add a book");
    }

    @Test
    void browser_that_prefers_german_gets_it(Visitors visitors) {
        Visitor visitor = visitors.at(SharedLibrary.get().url(), options -> options.setLocale("de-AT"));
        assertThat(visitor.at("/login").heading()).hasText("Anmelden");
    }
}
