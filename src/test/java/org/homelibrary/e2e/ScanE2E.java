package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.e2e.pages.ScanPage;
import org.homelibrary.e2e.pages.Visitor;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.Browser;
import org.homelibrary.support.CoverArt;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scanning with a photo, with the camera, and where there is no camera. */
@ExtendWith(InBrowser.class)
class ScanE2E {

    private static final String ISBN = InBrowser.FILMED_ISBN;
    private static final String TITLE = "The Orchard Keeper's Year";

    @Test
    void book_that_is_there_already_is_recognised_while_scanning(Visitors visitors) {
        HttpUser user = SharedLibrary.reader();
        user.awaitLookup(user.addByIsbn(ISBN));
        ScanPage scan = visitors.as(user).scan().choosePhoto(BarcodePhoto.of(ISBN));
        assertThat(scan.result()).containsText("Already in your library");
        assertThat(scan.look().result()).containsText(TITLE);
    }

    @Test
    void book_can_be_added_while_the_catalogues_are_still_silent(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        List<Route> held = new ArrayList<>();
        reader.page().route("**/scan/preview*", held::add);
        ScanPage scan = reader.scan().choosePhoto(BarcodePhoto.of("9780000011015"));

        assertThat(scan.found()).containsText("9780000011015");
        assertThat(scan.look().found()).containsText("Looking it up");
        assertThat(scan.found().getByText("Add")).isVisible();

        held.forEach(Route::resume);
        assertThat(scan.found()).containsText("No catalogue knows this ISBN.");
        scan.look().add();
        assertThat(scan.added()).containsText("9780000011015");
    }

    @Test
    void preview_that_does_not_come_says_so_and_leaves_the_button(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        reader.page().route("**/scan/preview*", route -> route.fulfill(new FulfillOptions().setStatus(504)));
        ScanPage scan = reader.scan().choosePhoto(BarcodePhoto.of("9780000011022"));

        assertThat(scan.found()).containsText("The catalogues are not answering just now.");
        assertThat(scan.main().page().locator(".toast")).isHidden();
        scan.look().add();
        assertThat(scan.added()).containsText("9780000011022");
    }

    @Test
    void photo_without_barcode_says_what_helps(Visitors visitors) {
        ScanPage scan = visitors.as(SharedLibrary.reader()).scan().choosePhoto(CoverArt.jpeg("no barcode"));
        assertThat(scan.result()).containsText("No ISBN barcode found");
        assertThat(scan.look().result()).isFocused();
    }

    @Test
    void file_that_is_no_picture_is_refused_with_a_sentence(Visitors visitors) {
        ScanPage scan = visitors.as(SharedLibrary.reader()).scan().choosePhoto("not a picture".getBytes());
        assertThat(scan.result()).containsText("This is no picture that we can read.");
    }

    @Test
    void live_camera_reads_a_code_and_adds_without_asking(Visitors visitors) {
        ScanPage scan = visitors.as(SharedLibrary.reader(), options -> options.setPermissions(List.of("camera")))
                .scan()
                .addWithoutAsking()
                .startCamera();
        assertThat(scan.added()).containsText(TITLE);
        assertThat(scan.look().main()).containsText("Added. Next one, please.");
        scan.button("Stop").click();
        assertThat(scan.button("Start the camera")).isVisible();
    }

    @Test
    void camera_that_is_not_there_is_said_and_a_photo_works() {
        try (Playwright driver = Browser.driver();
                var browser = Browser.launch(driver);
                Visitor reader = Visitor.of(
                                browser,
                                SharedLibrary.get().url(),
                                options -> options.setPermissions(List.of("camera")))
                        .signedInAs(SharedLibrary.reader())) {
            ScanPage scan = reader.scan().startCamera();
            assertThat(scan.main()).containsText("No camera was found here. Choose a photo instead.");
            assertThat(scan.look().choosePhoto(BarcodePhoto.of(ISBN)).found()).containsText(TITLE);
            reader.check();
        }
    }

    @Test
    void plain_http_from_another_device_points_to_the_photo(Visitors visitors) {
        ScanPage scan = visitors.onOtherDevice(SharedLibrary.reader()).scan();
        assertThat(scan.main().getByText("Live scanning needs a secure connection (https)"))
                .isVisible();
        assertThat(scan.button("Start the camera")).not().isVisible();
        assertThat(scan.choosePhoto(BarcodePhoto.of(ISBN)).found()).containsText(TITLE);
    }
}
