package org.homelibrary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
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

        assertThat(scan.found()).containsText("The catalogues are not answering right now.");
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
        assertThat(scan.result()).containsText("This is not a picture that we can read.");
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
        ScanPage scan = visitors.onOtherDevice(SharedLibrary.reader()).scan().look();
        assertThat(scan.main().getByText("Live scanning needs a secure connection (https)"))
                .isVisible();
        assertThat(scan.main().getByText("Take a photo of the barcode on the back cover"))
                .isVisible();
        assertThat(scan.main().getByText("Hold the barcode")).not().isVisible();
        assertThat(scan.button("Start the camera")).not().isVisible();
        assertThat(scan.choosePhoto(BarcodePhoto.of(ISBN)).found()).containsText(TITLE);
    }

    /** Chromium makes less of it as AVIF than as JPEG, and the server reads no AVIF. */
    @Test
    void photo_that_only_the_browser_reads_is_sent_as_jpeg(Visitors visitors) throws IOException {
        byte[] avif = ScanE2E.class.getResourceAsStream("barcode.avif").readAllBytes();
        ScanPage scan = visitors.as(SharedLibrary.reader()).scan().choosePhoto(avif);
        assertThat(scan.found()).containsText(ISBN);
    }

    @Test
    void photo_that_nobody_reads_is_named_by_its_beginning(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        List<Integer> sizes = new ArrayList<>();
        reader.page().onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/scan")) {
                sizes.add(Integer.valueOf(request.allHeaders().getOrDefault("content-length", "0")));
            }
        });
        byte[] heic = Arrays.copyOf("\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1), 3_000_000);
        ScanPage scan = reader.scan().choosePhoto(heic);

        assertThat(scan.result()).containsText("This is a HEIC photo, the format iPhones use.");
        assertThat(scan.result()).containsText("Most Compatible");
        assertThat(scan.look().result()).not().containsText("light");
        Assertions.assertThat(sizes).allMatch(size -> size < 100_000);
    }

    @Test
    void refusal_by_a_server_in_front_is_said_on_the_page(Visitors visitors) {
        Visitor reader = visitors.as(SharedLibrary.reader());
        int[] status = {413};
        List<String> sent = new ArrayList<>();
        reader.page().route("**/scan", route -> {
            if (route.request().method().equals("GET")) {
                route.resume();
                return;
            }
            sent.add(route.request().url());
            route.fulfill(new FulfillOptions()
                    .setStatus(status[0])
                    .setContentType("text/html")
                    .setBody("<html><h1>" + status[0] + "</h1><hr>nginx</html>"));
        });
        ScanPage scan = reader.scan().choosePhoto(BarcodePhoto.of(ISBN));
        assertThat(scan.main())
                .containsText("The server in front of this library refused the photo because of its size");
        Assertions.assertThat(sent).as("tries, the second with a smaller photo").hasSize(2);

        status[0] = 504;
        scan.look().choosePhoto(BarcodePhoto.of(ISBN));
        assertThat(scan.main()).containsText("The server did not answer in time.");
    }

    @Test
    void several_cameras_are_offered_and_the_choice_is_remembered() {
        try (Playwright driver = Browser.driver();
                var browser = Browser.launch(driver, "--use-fake-device-for-media-stream=device-count=3");
                Visitor reader = Visitor.of(
                                browser,
                                SharedLibrary.get().url(),
                                options -> options.setPermissions(List.of("camera")))
                        .signedInAs(SharedLibrary.reader())) {
            ScanPage scan = reader.scan().startCamera();
            assertThat(scan.cameras().locator("option")).hasCount(3);
            assertThat(scan.button("Light")).not().isVisible();
            String third = scan.cameras().locator("option").nth(2).getAttribute("value");
            Assertions.assertThat(scan.filming()).isNotEqualTo(third);

            scan.look().cameras().selectOption(third);
            scan.awaitFilming(third);

            ScanPage later = reader.scan().startCamera();
            later.awaitFilming(third);
            assertThat(later.cameras()).hasValue(third);
            reader.check();
        }
    }

    @Test
    void camera_that_ends_or_stands_still_starts_again(Visitors visitors) {
        ScanPage scan = filming(visitors);
        String first = scan.stream();

        scan.page()
                .evaluate("() => { const track = document.querySelector('video').srcObject.getTracks()[0];"
                        + " track.stop(); track.dispatchEvent(new Event('ended')); }");
        String second = scan.awaitOtherStream(first);

        scan.page()
                .evaluate("() => Object.defineProperty(document.querySelector('video'), 'currentTime',"
                        + " { configurable: true, get: () => 7 })");
        scan.awaitOtherStream(second);
        scan.page().evaluate("() => delete document.querySelector('video').currentTime");
        assertThat(scan.button("Stop")).isVisible();
    }

    @Test
    void camera_that_ends_again_and_again_is_left_to_the_reader(Visitors visitors) {
        ScanPage scan = filming(visitors);
        scan.page()
                .evaluate("() => setInterval(() => document.querySelector('video').srcObject?.getTracks()"
                        + ".forEach((track) => { track.stop(); track.dispatchEvent(new Event('ended')); }), 50)");
        assertThat(scan.main()).containsText("The camera stopped. Start it again.");
        assertThat(scan.button("Start the camera")).isVisible();
    }

    @Test
    void camera_is_off_while_nobody_looks_and_comes_back(Visitors visitors) {
        ScanPage scan = filming(visitors);
        String track = "document.querySelector('video').srcObject?.getTracks()[0]";
        scan.page().evaluate("() => { window.filmed = " + track + "; }");

        setHidden(scan, true);
        scan.page().waitForFunction("() => window.filmed.readyState === 'ended' && !" + track);

        setHidden(scan, false);
        scan.page().waitForFunction("() => " + track + "?.readyState === 'live'");
        scan.page().evaluate("() => { window.filmed = " + track + "; dispatchEvent(new Event('pagehide')); }");
        scan.page().waitForFunction("() => window.filmed.readyState === 'ended'");
    }

    @Test
    void camera_comes_closer_where_it_has_no_zoom_of_its_own(Visitors visitors) {
        ScanPage scan = filming(visitors);
        scan.button("2× closer").click();
        assertThat(scan.button("2× closer")).hasAttribute("aria-pressed", "true");
        assertThat(scan.look().added()).containsText(TITLE);
    }

    private static ScanPage filming(Visitors visitors) {
        ScanPage scan = visitors.as(SharedLibrary.reader(), options -> options.setPermissions(List.of("camera")))
                .scan()
                .addWithoutAsking()
                .startCamera();
        assertThat(scan.button("Stop")).isVisible();
        return scan;
    }

    private static void setHidden(ScanPage scan, boolean hidden) {
        scan.page()
                .evaluate(
                        "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });"
                                + " document.dispatchEvent(new Event('visibilitychange')); }",
                        hidden);
    }
}
