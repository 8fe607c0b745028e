package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.PASSWORD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.homelibrary.e2e.pages.HomePage;
import org.homelibrary.e2e.pages.RegisterPage;
import org.homelibrary.e2e.pages.ScanPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.Browser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a server that nobody has used to ten books, held to the camera one after the other. Prints what it took. */
class FirstUseE2E {

    private static final List<String> BOOKS = ProviderStandIn.ISBNS.subList(0, 10);

    /** Three buttons to the camera and its switch for one book after the other, and the four fields of an account. */
    private static final int ACTIONS = 8;

    @TempDir
    private Path folder;

    @Test
    void tenth_book_is_there_after_eight_actions() throws IOException {
        Path film = BarcodeFilm.of(BOOKS, folder.resolve("ten-books.y4m"));
        try (ProviderStandIn providers = ProviderStandIn.start();
                LibraryServer server = LibraryServer.on(LibraryServer.newDataDir())
                        .asking(providers)
                        .startingQuickly()
                        .start();
                Playwright driver = Browser.driver();
                var browser = Browser.launch(driver, Browser.camera(film));
                Visitor reader = Visitor.of(browser, server.url(), options -> options.setPermissions(List.of("camera"))
                                .setViewportSize(390, 844)
                                .setHasTouch(true))
                        .notLooking()) {
            Interaction interaction = new Interaction();
            ScanPage scan = reachTheCamera(reader, interaction);
            interaction.step("ten books", 0, () -> assertThat(scan.added()).hasCount(BOOKS.size()));

            System.out.println(interaction.table());
            assertThat(interaction.actions()).isEqualTo(ACTIONS);
            assertThat(scan.added().locator(".book-title")).hasCount(BOOKS.size());
            assertThat(reader.shelf().tab("All")).containsText("10");
            reader.check();
        }
    }

    private static ScanPage reachTheCamera(Visitor reader, Interaction interaction) {
        Page page = reader.page();
        interaction.step("open the page", 0, reader::home);
        interaction.step("Create an account", 1, () -> new HomePage(reader).createAccount());
        List<String> account = List.of("Ada", "ada@example.org", PASSWORD, PASSWORD);
        interaction.form("name, e-mail, password", account, () -> {
            RegisterPage register = new RegisterPage(reader);
            register.fill(account.get(0), account.get(1), account.get(2), account.get(3));
            page.keyboard().press("Enter");
            page.waitForURL("**/books");
        });
        interaction.step("Scan your first book", 1, () -> {
            new ShelfPage(reader).link("Scan your first book").click();
            page.waitForURL("**/scan");
        });
        ScanPage scan = new ScanPage(reader);
        interaction.step("Add books without asking", 1, scan::addWithoutAsking);
        interaction.step("Start the camera", 1, () -> {
            scan.startCamera();
            assertThat(scan.button("Stop")).isVisible();
        });
        return scan;
    }
}
