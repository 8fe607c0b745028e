package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Locale;
import org.homelibrary.e2e.pages.HouseholdPage;
import org.homelibrary.e2e.pages.RegisterPage;
import org.homelibrary.e2e.pages.Visitor;
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
        String name = "Mia " + owner.username();
        new RegisterPage(mia).fill(name, name.replace(' ', '.') + "@example.org", HttpUser.PASSWORD, HttpUser.PASSWORD);
        mia.page().locator("main form button[type=submit]").click();
        mia.page().waitForURL("**/books");

        HouseholdPage mias = HouseholdPage.open(mia);
        assertThat(mias.members()).hasCount(2);
        assertThat(mias.button("Make a link")).hasCount(0);

        HouseholdPage again = HouseholdPage.open(anna).makeRoleOf(name, "owner");
        HouseholdPage.open(mia).makeRoleOf(owner.username(), "editor").remove(owner.username());
        assertThat(HouseholdPage.open(mia).members()).hasCount(1);
        assertThat(HouseholdPage.open(again.visitor()).heading()).hasText(owner.username());
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
