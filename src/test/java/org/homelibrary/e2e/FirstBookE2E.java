package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.homelibrary.e2e.pages.BookPage;
import org.homelibrary.e2e.pages.ScanPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, from an empty server to a book that is there after a restart. */
@ExtendWith(InBrowser.class)
class FirstBookE2E {

    private static final String TITLE = "Gardens of Stone and Moss";

    @Test
    void photographed_book_fills_in_by_itself_and_is_found_again_after_a_restart(Visitors visitors) {
        Path data = LibraryServer.newDataDir();
        try (ProviderStandIn providers = ProviderStandIn.start()) {
            String session;
            try (LibraryServer server = start(data, providers)) {
                Visitor reader = visitors.at(server.url());
                ShelfPage empty = reader.home()
                        .createAccount()
                        .fill("Ada", "ada@example.org", "correct horse battery", "correct horse battery")
                        .submit();
                assertThat(empty.heading()).hasText("Your shelf is ready, Ada");

                ScanPage scan = reader.scan().choosePhoto(BarcodePhoto.realOr("ean13-2-03.png", "9780804816632"));
                assertThat(scan.found()).containsText(TITLE);
                scan.look().add();
                assertThat(scan.added()).containsText(TITLE);
                assertThat(scan.added().locator(".cover img")).isVisible();

                BookPage book = scan.look().open(TITLE);
                assertThat(book.heading()).hasText(TITLE);
                assertThat(book.cover()).hasJSProperty("complete", true);
                book.rate("4.5 stars");
                session = reader.session();
            }
            try (LibraryServer server = start(data, providers)) {
                Visitor reader = visitors.at(server.url()).withSession(session);
                ShelfPage shelf = reader.shelf().search("gardens");
                assertThat(shelf.main()).containsText("Results for “gardens”");
                assertThat(shelf.titles()).hasText(new String[] {TITLE});
                assertThat(shelf.quick(TITLE)).hasAccessibleName(Pattern.compile("4\\.5 stars$"));
                BookPage book = shelf.open(TITLE);
                assertThat(book.rating("4.5 stars")).isChecked();
                assertThat(book.cover()).hasAttribute("src", Pattern.compile("/covers/.+"));
            }
        }
    }

    private static LibraryServer start(Path data, ProviderStandIn providers) {
        return LibraryServer.on(data).asking(providers).startingQuickly().start();
    }
}
