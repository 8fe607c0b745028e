package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Photos;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets what at which address. */
class RoutesIT {

    private static HttpUser reader;
    private static String book;

    @BeforeAll
    static void addBook() {
        reader = SharedLibrary.reader();
        book = reader.addByHand("A book of one's own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/login", "/static/css/app.css", "/health"})
    void public_address_is_open_to_visitors(String path) {
        SharedLibrary.visitor().get(path).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/account,text/html;charset=UTF-8",
        "/books,text/html;charset=UTF-8",
        "/nothing/here,text/html;charset=UTF-8",
        "/books/0,text/html;charset=UTF-8",
        "/static/none.css,text/html;charset=UTF-8",
        "/static/css/app.css,text/css;charset=UTF-8",
        "/static/js/app.js,application/javascript;charset=UTF-8",
        "/static/img/star.svg,image/svg+xml;charset=UTF-8",
        "/static/app.webmanifest,application/manifest+json;charset=UTF-8",
        "/static/fonts/figtree-latin.woff2,font/woff2",
        "/static/img/icon-180.png,image/png"
    })
    void answer_names_its_type_and_the_character_set_of_a_text(String path, String type) {
        assertThat(reader.get(path).header("Content-Type")).isEqualToIgnoringCase(type);
    }

    @Test
    void piece_of_a_page_a_refused_form_and_an_answer_to_a_script_name_their_character_set() {
        assertThat(reader.get(book + "/card?view=grid").header("Content-Type"))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(reader.post("/books", "isbn", "nonsense").expect(400).header("Content-Type"))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(reader.uploadByScript("/scan", "image", new byte[] {1}).header("Content-Type"))
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "/books,/login?next=%2Fbooks",
        "/books?q=sea&status=read,/login?next=%2Fbooks%3Fq%3Dsea%26status%3Dread",
        "/books/new,/login?next=%2Fbooks%2Fnew",
        "/scan,/login?next=%2Fscan",
        "/account,/login?next=%2Faccount"
    })
    void personal_address_sends_visitors_to_sign_in(String path, String login) {
        SharedLibrary.visitor().get(path).expectRedirect(login);
    }

    @Test
    void visitor_who_signed_in_goes_where_they_wanted_to() {
        HttpUser again = reader.otherBrowser();
        Reply page = again.get(again.get(book).location()).expect(200);
        String next = page.first("name=\"next\" value=\"([^\"]*)\"");
        again.post("/login", "email", reader.email(), "password", HttpUser.PASSWORD, "next", next)
                .expectRedirect(book);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scan", "/logout-everywhere", "/account/password", "/account/delete"})
    void personal_form_sends_visitors_to_sign_in(String path) {
        SharedLibrary.visitor().post(path, "isbn", "9780140013993").expectRedirect("/login");
    }

    @Test
    void script_without_sign_in_is_told_so() {
        Reply reply = SharedLibrary.visitor().uploadByScript("/scan", "image", new byte[] {1});
        reply.expect(401);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/books", "/books/new", "/scan", "/account", "/books?view=table", "/books?sort=title&dir=desc"})
    void personal_address_is_open_to_its_reader(String path) {
        reader.get(path).expect(200);
    }

    @Test
    void book_has_a_page_and_a_form() {
        reader.get(book).expect(200).expectText("A book of one's own");
        reader.get(book + "/edit").expect(200);
        reader.get(book + "/card?view=grid").expect(200);
        reader.get(book + "/card?view=table").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/card?view=grid"})
    void page_of_somebody_elses_book_is_not_found(String page) {
        HttpUser other = SharedLibrary.reader();
        other.get(book + page).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/delete",
                "/refresh",
                "/status",
                "/rating",
                "/restore",
                "/start-anew",
                "/take",
                "/keep",
                "/take/undo"
            })
    void change_of_somebody_elses_book_is_not_found(String action) {
        HttpUser other = SharedLibrary.reader();
        other.post(book + action, "title", "Mine now", "status", "read", "rating", "5")
                .expect(404);
        other.upload(book + "/cover", "image", Photos.jpeg(60, 90)).expect(404);
        reader.get(book).expect(200).expectText("A book of one's own");
    }

    @Test
    void same_isbn_in_two_libraries_is_two_books_that_do_not_meet() {
        HttpUser other = SharedLibrary.reader();
        String mine = reader.addByIsbn("9780140013993");
        String theirs = other.addByIsbn("9780140013993");
        reader.awaitLookup(mine);
        other.awaitLookup(theirs);
        other.post(theirs, "title", "Their own title").expect(303);
        assertThat(reader.get(mine).expect(200).text()).doesNotContain("Their own title");
    }

    @Test
    void cover_uploaded_by_one_reader_is_not_found_by_another() {
        String path = reader.addByHand("With a private cover");
        reader.upload(path + "/cover", "image", Photos.jpeg(300, 450)).expectRedirect(path);
        String cover = reader.get(path).first("src=\"(/covers/[^\"]+)\"");
        assertThat(cover).isNotNull();
        Reply picture = reader.get(cover).expect(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.header("Cache-Control")).contains("private", "immutable");
        SharedLibrary.reader().get(cover).expect(404);
        SharedLibrary.visitor().get(cover).expect(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing/here", "/books/not-an-id", "/books/0", "/covers/nope", "/static/none.css", "/admin"})
    void unknown_address_is_not_found(String path) {
        reader.get(path).expect(404);
    }

    @Test
    void forged_ids_are_not_found() {
        reader.get("/books/" + UUID.randomUUID()).expect(404);
        reader.post("/books/" + UUID.randomUUID() + "/delete").expect(404);
        reader.post("/books/" + UUID.randomUUID(), "title", "x").expect(404);
        reader.get("/books/------------------------------------").expect(404);
        reader.get("/covers/" + UUID.randomUUID()).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0",
                "1-1-1-1-1",
                "------------------------------------",
                "00000000-0000-0000-0000-000000000000",
                "ffffffffffff-ffff-ffff-ffff-ffffffff",
                "gggggggg-gggg-gggg-gggg-gggggggggggg",
                "'%20or%201=1--",
                "%20"
            })
    void malformed_ids_are_not_found(String id) {
        for (String page : List.of("", "/edit", "/card?view=grid")) {
            reader.get("/books/" + id + page).expect(404);
        }
        for (String action : List.of("", "/delete", "/refresh", "/status", "/rating", "/restore")) {
            reader.post("/books/" + id + action, "title", "x", "status", "read", "rating", "5")
                    .expect(404);
        }
        reader.upload("/books/" + id + "/cover", "image", Photos.jpeg(60, 90)).expect(404);
        reader.get("/covers/" + id).expect(404);
        SharedLibrary.get()
                .administrator()
                .post("/admin/users/" + id + "/password-link")
                .expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/",
                "/static/../WEB-INF/web.xml",
                "/static/%2e%2e/WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/static/..%2fWEB-INF/web.xml",
                "/org/homelibrary/security/token/Secret.class",
                "/META-INF/MANIFEST.MF"
            })
    void nothing_but_static_files_can_be_read(String path) {
        Reply reply = reader.get(path);
        assertThat(reply.status()).as(reply.toString()).isIn(400, 403, 404);
        assertThat(reply.body()).doesNotContain("<web-app", "Manifest-Version");
    }

    @Test
    void administration_is_not_found_by_other_readers() {
        reader.get("/admin/users").expect(404);
        SharedLibrary.get().administrator().get("/admin/users").expect(200);
    }

    @Test
    void health_has_a_check_of_the_store_the_queue_and_the_installation() {
        Reply health = SharedLibrary.visitor().get("/health").expect(200);
        assertThat(health.header("Content-Type")).startsWith("application/json");
        assertThat(health.body().replaceAll("\\s", ""))
                .startsWith("{\"status\":\"UP\"")
                .contains(
                        "\"name\":\"store\",\"status\":\"UP\"",
                        "\"name\":\"queue\",\"status\":\"UP\"",
                        "\"name\":\"installation\",\"status\":\"UP\"");
    }

    @Test
    void server_tells_nothing_else_about_itself() {
        for (String path : new String[] {"/openapi", "/metrics", "/application.wadl", "/index.html"}) {
            assertThat(SharedLibrary.visitor().get(path).status()).as(path).isIn(403, 404);
        }
    }
}
