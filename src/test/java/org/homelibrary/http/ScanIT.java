package org.homelibrary.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.homelibrary.image.Pictures;
import org.homelibrary.support.AtOnce;
import org.homelibrary.support.BarcodePhoto;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.Photos;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs, and files that are none. */
class ScanIT {

    private static final long HUGE = 300L * 1024 * 1024;

    private static HttpUser reader;

    @BeforeAll
    static void register() {
        reader = SharedLibrary.reader();
    }

    @Test
    void photograph_is_answered_with_its_isbn_as_json_to_a_script() {
        Reply reply = reader.uploadByScript("/scan", "image", BarcodePhoto.of("9780446579803"));
        reply.expect(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.body().replaceAll("\\s", "")).contains("\"isbns\":[\"9780446579803\"]", "\"others\":[]");
    }

    @Test
    void photograph_is_answered_with_a_page_that_adds_the_book() {
        Reply page = reader.upload("/scan", "image", BarcodePhoto.of("9780446579803"))
                .expect(200);
        assertThat(page.first("action=\"/books\" data-add=\"(\\d+)\"")).isEqualTo("9780446579803");
        Reply preview = reader.postByScript("/scan/preview", "isbn", "9780446579803")
                .expect(200)
                .expectText("The Orchard Keeper's Year", "9780446579803");
        String cover = preview.first("<img src=\"(/covers/[^\"]+)\"");
        assertThat(reader.get(cover).expect(200).header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void scan_shows_its_isbns_without_asking_a_provider() {
        String isbn = "9780000011008";
        for (Reply page : List.of(
                reader.get("/scan?isbn=" + isbn),
                reader.get("/scan?isbn=" + isbn, "HX-Request", "true"),
                reader.upload("/scan", "image", BarcodePhoto.of(isbn)))) {
            page.expect(200).expectText(isbn, "Looking it up");
            assertThat(page.all("data-add=\"(\\d+)\"")).containsExactly(isbn);
            assertThat(page.all("hx-post=\"([^\"]+)\"")).containsExactly("/scan/preview?attempt=1");
        }
        assertThat(questionsAbout(isbn)).isZero();

        reader.postByScript("/scan/preview", "isbn", isbn).expect(200).expectText("No catalogue knows this ISBN");

        assertThat(questionsAbout(isbn)).isPositive();
    }

    @Test
    void preview_stores_what_it_brings_so_it_is_no_get_and_needs_the_token() {
        String isbn = "9780201310054";
        reader.get("/scan/preview?isbn=" + isbn).expect(405);
        reader.postForm("/scan/preview", "isbn=" + isbn).expect(403);
        reader.post("/scan/preview", "isbn", "9780201310055").expect(400);

        reader.post("/scan/preview", "isbn", isbn).expectRedirect("/scan?isbn=" + isbn);

        assertThat(reader.get("/scan?isbn=" + isbn).body()).contains("<img src=\"/covers/");
    }

    private static int questionsAbout(String isbn) {
        return SharedLibrary.get()
                .providers()
                .server()
                .countRequestsMatching(getRequestedFor(urlPathEqualTo("/books/v1/volumes"))
                        .withQueryParam("q", equalTo("isbn:" + isbn))
                        .build())
                .getCount();
    }

    @Test
    void photograph_is_answered_with_a_page_to_whoever_takes_anything() {
        HttpUser other = SharedLibrary.reader().with("Accept", "*/*");
        Reply reply =
                other.upload("/scan", "image", BarcodePhoto.of("9780446579803")).expect(200);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void photograph_of_a_book_that_is_there_already_says_so() {
        String path = reader.addByIsbn("9780764544200");
        reader.awaitLookup(path);
        reader.upload("/scan", "image", BarcodePhoto.of("9780764544200"))
                .expect(200)
                .expectText("Already in your library", "Home Networking For Beginners");
    }

    @Test
    void photograph_without_barcode_finds_nothing_and_says_what_helps() {
        reader.upload("/scan", "image", Photos.jpeg(800, 600)).expect(200).expectText("No ISBN barcode found");
        assertThat(reader.uploadByScript("/scan", "image", Photos.jpeg(800, 600))
                        .expect(200)
                        .body())
                .contains("\"isbns\":[]");
    }

    @Test
    void photograph_of_several_books_says_how_many_barcodes_it_shows() {
        BufferedImage table = new BufferedImage(1200, 1400, BufferedImage.TYPE_INT_RGB);
        table.getGraphics().drawImage(BarcodePhoto.image("9780446579803", 1200, 700), 0, 0, null);
        table.getGraphics().drawImage(BarcodePhoto.image("9780201310054", 1200, 700), 0, 700, null);

        Reply page = reader.upload("/scan", "image", Pictures.encode(table, "jpeg"))
                .expect(200)
                .expectText("2 barcodes seen, 2 read.");

        assertThat(page.all("data-add=\"(\\d+)\"")).containsExactlyInAnyOrder("9780446579803", "9780201310054");
    }

    /** By their content: phones and programs give them any name. In the columns, {@code ~} is a zero byte. */
    @ParameterizedTest
    @CsvSource({
        "'~~~\u0018ftypheic~~~~mif1heic', 'HEIC photo, the format iPhones use', 'Most Compatible'",
        "'~~~\u001cftypavif~~~~avifmif1miaf', 'in AVIF format', 'Save it as JPEG'",
        "'II*~\u0008~~~~~', 'in TIFF format', 'Save it as JPEG'",
        "'~~~\u0014ftypqt  ~~~~qt  ', 'This is a video', 'Choose a photo'",
        "'%PDF-1.7', 'PDF document', 'take a photo of it'"
    })
    void file_of_another_kind_is_named_with_the_way_out(String content, String name, String wayOut) {
        byte[] file = Arrays.copyOf(content.replace('~', '\0').getBytes(StandardCharsets.ISO_8859_1), 5_000);
        Reply page = reader.upload("/scan", "image", file).expect(400).expectText(name, wayOut);
        assertThat(page.text()).doesNotContain("light", "Fill the picture");
        assertThat(reader.uploadByScript("/scan", "image", file).expect(400).body())
                .contains(name);
        Reply cover =
                reader.upload(UncoveredBook.PATH + "/cover", "image", file).expect(400);
        assertThat(cover.first("id=\"image-error\">([^<]+)<")).contains(name, wayOut);
    }

    static List<byte[]> files() {
        return List.of(
                "I am a text file.\n".getBytes(StandardCharsets.UTF_8),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.UTF_8),
                new byte[10_000],
                Arrays.copyOf(Photos.jpeg(400, 400), 300),
                Pictures.thatDeclares("png", 40_000, 40_000),
                Pictures.thatDeclares("jpeg", 40_000, 40_000),
                Pictures.thatDeclares("gif", 40_000, 40_000),
                Pictures.thatDeclares("bmp", 40_000, 40_000),
                Pictures.thatDeclares("webp", 40_000, 40_000),
                Pictures.thatDeclares("png", 1, Integer.MAX_VALUE),
                Pictures.thatDeclares("png", 0, 0));
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_that_is_no_picture_is_refused_with_a_sentence(byte[] file) {
        reader.upload("/scan", "image", file).expect(400);
        Reply script = reader.uploadByScript("/scan", "image", file).expect(400);
        assertThat(script.body()).contains("\"error\"");
    }

    @ParameterizedTest
    @MethodSource("files")
    void cover_that_is_no_picture_is_refused_beside_the_field(byte[] file) {
        String path = UncoveredBook.PATH;
        Reply refused = reader.upload(path + "/cover", "image", file).expect(400);
        assertThat(refused.first("id=\"image-error\">([^<]+)<")).isNotNull();
        assertThat(reader.get(path).body()).doesNotContain("/covers/");
    }

    @Test
    void no_file_is_answered_with_a_sentence() {
        reader.upload("/scan", "image", new byte[0]).expect(400).expectText("Choose a picture first.");
        reader.upload("/scan", "other", Photos.jpeg(100, 100)).expect(400).expectText("Choose a picture first.");
        reader.post("/scan").expect(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void upload_of_300_megabytes_is_refused_before_it_is_taken(boolean chunked) {
        LibraryServer server = SharedLibrary.get().server();
        RawUpload upload = RawUpload.of(server, reader, "/scan", HUGE, chunked);
        assertThat(upload.status()).isEqualTo(413);
        assertThat(upload.bytesSent()).isLessThan(HUGE / 2);
        SharedLibrary.visitor().get("/health").expect(200);
        assertThat(server.residentMegabytes()).isLessThan(1_000);
    }

    @Test
    void picture_larger_than_allowed_gets_a_page_of_the_site() {
        byte[] large = Arrays.copyOf(Photos.jpeg(200, 200), 26 * 1024 * 1024 - 100_000);
        Reply reply = reader.upload("/scan", "image", large);
        reply.expect(413).expectText("Too large", "at most 25 MB");
    }

    @Test
    void many_large_photographs_at_once_are_read_or_asked_to_come_back() throws InterruptedException {
        byte[] small = BarcodePhoto.of("9780446579803");
        byte[] large = Arrays.copyOf(small, 24 * 1024 * 1024);
        reader.csrf();
        List<Callable<Reply>> uploads = Collections.nCopies(12, () -> reader.uploadByScript("/scan", "image", large));
        List<Reply> replies = AtOnce.send(uploads);
        assertThat(replies).extracting(Reply::status).contains(200).allMatch(status -> status == 200 || status == 503);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 503)
                .allSatisfy(reply -> assertThat(reply.header("Retry-After")).isNotNull());
        assertThat(SharedLibrary.get().server().log()).doesNotContain("OutOfMemory");
    }

    /** One book for the many refused covers. */
    private static final class UncoveredBook {
        private static final String PATH = reader.addByHand("Keeps no cover");
    }
}
