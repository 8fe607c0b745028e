package org.homelibrary.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.homelibrary.e2e.pages.HouseholdPage;
import org.homelibrary.e2e.pages.ShelfPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.Browser;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.ProviderStandIn;

/**
 * Makes the pictures of the README from the packaged product: {@code mvn exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.homelibrary.e2e.Screenshots}.
 */
public final class Screenshots {

    private static final Path FOLDER = Path.of("src", "docs", "screenshots");

    private final com.microsoft.playwright.Browser browser;
    private final URI site;
    private final HttpUser reader;
    private final Path folder;

    private Screenshots(com.microsoft.playwright.Browser browser, URI site, HttpUser reader, Path folder) {
        this.browser = browser;
        this.site = site;
        this.reader = reader;
        this.folder = folder;
    }

    public static void main(String[] args) {
        Path folder = args.length == 0 ? FOLDER : Path.of(args[0]);
        try (ProviderStandIn providers = ProviderStandIn.start();
                LibraryServer server = LibraryServer.on(LibraryServer.newDataDir())
                        .asking(providers)
                        .start();
                Playwright driver = Browser.driver();
                com.microsoft.playwright.Browser browser = Browser.launch(driver)) {
            HttpUser reader = HttpUser.of(server).register("Ada");
            // without the hint for a new administrator
            reader.post("/admin/providers", "contact", "ada@example.org", "google_key", "AIzaKeyOfATest")
                    .expect(303);
            SampleLibrary.fill(reader);
            share(reader, HttpUser.of(server).register("Ben"));
            new Screenshots(browser, server.url(), reader, folder).takeAll();
        }
    }

    /** Another one reads some of the books, and has said so of the one that is shown. */
    private static void share(HttpUser reader, HttpUser other) {
        other.post(reader.post("/library/invitations", "role", "editor")
                        .expect(200)
                        .first("id=\"link\"[^>]* value=\"[^\"]+(/join/[^\"]+)\""))
                .expectRedirect("/books");
        String shown = "/books/" + reader.get("/books?q=orchard").books().get(0);
        other.post(shown + "/status", "status", "reading").expect(303);
        other.post(shown + "/rating", "rating", "4.5").expect(303);
    }

    private void takeAll() {
        take("shelf-desktop", options -> options.setViewportSize(1280, 800), visitor -> visitor.shelf());
        take("shelf-phone", Screenshots::darkPhone, visitor -> visitor.shelf());
        take("book", options -> options.setViewportSize(1280, 800), visitor -> {
            ShelfPage found = visitor.shelf().search("orchard");
            found.open("The Orchard Keeper's Year");
        });
        take("household-phone", Screenshots::phone, visitor -> HouseholdPage.open(visitor)
                .invite("Editor"));
        take("scan-phone", Screenshots::phone, visitor -> visitor.scan()
                .choosePhoto(BarcodePhoto.of(SampleLibrary.NEXT_ISBN))
                .found()
                .locator("img") // of the cover: the book is looked up by then
                .waitFor());
    }

    private void take(String name, UnaryOperator<NewContextOptions> device, Consumer<Visitor> way) {
        try (Visitor visitor = Visitor.of(browser, site, device).signedInAs(reader)) {
            way.accept(visitor);
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            visitor.page()
                    .screenshot(new ScreenshotOptions()
                            .setType(ScreenshotType.JPEG)
                            .setQuality(88)
                            .setPath(folder.resolve(name + ".jpg")));
            visitor.check();
        }
    }

    private static NewContextOptions phone(NewContextOptions options) {
        return options.setViewportSize(390, 844).setDeviceScaleFactor(2).setHasTouch(true);
    }

    private static NewContextOptions darkPhone(NewContextOptions options) {
        return phone(options).setColorScheme(ColorScheme.DARK);
    }
}
