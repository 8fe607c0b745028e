package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Locale;
import java.util.UUID;
import org.homelibrary.e2e.pages.AddPage;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.EditPage;
import org.homelibrary.e2e.pages.HouseholdPage;
import org.homelibrary.e2e.pages.RegisterPage;
import org.homelibrary.e2e.pages.ScanPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.homelibrary.web.view.SamplePages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A household in the browser: somebody invites, somebody joins, and one of them goes. */
@ExtendWith(InBrowser.class)
class HouseholdE2E {

    @Test
    void stranger_joins_by_the_link_gets_another_role_and_is_removed(Visitors visitors) {
        HttpUser owner = SharedLibrary.reader();
        Visitor anna = visitors.as(owner);
        HouseholdPage annas = HouseholdPage.open(anna);
        String link = annas.invite("Reader");
        assertThat(annas.code()).isVisible();

        Visitor mia = visitors.stranger();
        mia.open(link);
        String name = register(new RegisterPage(mia), "Mia");

        HouseholdPage mias = HouseholdPage.open(mia);
        assertThat(mias.members()).hasCount(2);
        assertThat(mias.button("Make a link")).hasCount(0);

        HouseholdPage again = HouseholdPage.open(anna).makeRoleOf(name, "owner");
        HouseholdPage.open(mia).makeRoleOf(owner.username(), "editor").remove(owner.username());
        assertThat(HouseholdPage.open(mia).members()).hasCount(1);
        assertThat(HouseholdPage.open(again.visitor()).heading()).hasText(owner.username());
    }

    @Test
    void two_people_share_the_books_and_each_has_a_reading_life_of_their_own(Visitors visitors) {
        Visitor anna = visitors.stranger();
        String annasName = register(anna.register(), "Anna");
        ScanPage scan =
                anna.scan().choosePhoto(BarcodePhoto.of("9780201752847")).add();
        assertThat(scan.added()).hasCount(1);
        String path = addByHand(anna, "Shared by two");
        anna.book(path).setStatus("Read").rate("5 stars");
        String link = HouseholdPage.open(anna).invite("Editor");

        Visitor ben = visitors.stranger();
        ben.open(link);
        String bensName = register(new RegisterPage(ben), "Ben");
        assertThat(ben.shelf().books()).hasCount(2);
        ben.book(path).setStatus("Reading").rate("4.5 stars");

        EditPage edit = anna.book(path).edit();
        edit.fields().fill("Title", "Shared by both");
        BookPage annas = edit.save();
        assertThat(annas.main()).containsText(bensName + " is reading it");
        assertThat(annas.rating("5 stars")).isChecked();
        BookPage bens = ben.book(path);
        assertThat(bens.heading()).hasText("Shared by both");
        assertThat(bens.status("Reading")).hasAttribute("aria-pressed", "true");
        assertThat(bens.rating("4.5 stars")).isChecked();
        assertThat(bens.main()).containsText(annasName);

        HouseholdPage left = HouseholdPage.open(ben).leave();
        assertThat(left.members()).hasCount(1);
        assertThat(ben.shelf().books()).hasCount(0);
        assertThat(ben.at(path).heading()).not().hasText("Shared by both");
        assertThat(anna.book(path).main()).not().containsText(bensName);
        assertThat(anna.shelf().books()).hasCount(2);
        assertThat(HouseholdPage.open(anna).members()).hasCount(1);
    }

    private static String addByHand(Visitor visitor, String title) {
        AddPage page = visitor.add().byHand();
        page.fields().fill("Title", title);
        return page.addByHand().path();
    }

    private static String register(RegisterPage page, String name) {
        String username = name + " " + UUID.randomUUID().toString().substring(0, 8);
        page.fill(username, username.replace(' ', '.') + "@example.org", HttpUser.PASSWORD, HttpUser.PASSWORD);
        page.main().locator("form button[type=submit]").click();
        page.page().waitForURL("**/books");
        return username;
    }

    @Test
    void merge_goes_on_while_its_page_is_open(Visitors visitors) {
        Visitor visitor = visitors.stranger();
        Page page = visitor.page();
        page.route(
                "**/sample",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(SamplePages.html(Locale.ENGLISH, "household-merging"))));
        page.route(
                "**/library/merge",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(SamplePages.html(Locale.ENGLISH, "household-reader"))));

        Request next = page.waitForRequest("**/library/merge", () -> page.navigate("/sample"));

        org.assertj.core.api.Assertions.assertThat(next.postData()).contains("library=");
        assertThat(page.locator("[data-go-on]")).hasCount(0);
    }
}
