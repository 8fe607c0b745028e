package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first evening with the large sources as they are: the hint leads a new administrator to lookups that work. */
@ExtendWith(InBrowser.class)
class ProvidersE2E {

    private static final String ISBN = "9780140013993";

    @Test
    void hint_leads_to_lookups_that_work(Visitors visitors) {
        try (ProviderStandIn providers = ProviderStandIn.start();
                LibraryServer server = LibraryServer.on(LibraryServer.newDataDir())
                        .asking(providers)
                        .startingQuickly()
                        .start()) {
            providers.turnStrangersAway();
            Visitor admin = visitors.at(server.url());
            admin.home()
                    .createAccount()
                    .fill("Ada", "ada@example.org", "correct horse battery", "correct horse battery")
                    .submit();
            Page page = admin.page();
            assertThat(page.getByText("Lookups need a free key and a contact")).isVisible();

            admin.add();
            page.locator("#isbn").fill(ISBN);
            page.locator("#isbn").press("Enter");
            page.waitForURL(Pattern.compile("/books/[0-9a-f-]{36}$"));
            assertThat(page.locator("main")).containsText(Pattern.compile("Next try"));
            String path = URI.create(page.url()).getPath();

            admin.shelf();
            page.getByRole(AriaRole.LINK, named("Set up providers")).first().click();
            page.getByLabel("Contact").fill("ada@example.org");
            page.getByLabel("Google Books key").fill("AIzaKeyOfATest");
            page.getByRole(AriaRole.BUTTON, button("Save")).click();
            assertThat(page.getByText("Books that are looked up again: 1.")).isVisible();

            page.getByRole(AriaRole.BUTTON, button("Try it: Google Books")).click();
            assertThat(page.getByText("Google Books answers")).isVisible();
            assertThat(page.locator(".trial")).containsText("It found " + ISBN);

            assertThat(admin.book(path).cover()).hasAttribute("src", Pattern.compile("/covers/.+"));
            admin.at("/lookups");
            assertThat(page.getByText("Nothing is waiting")).isVisible();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
