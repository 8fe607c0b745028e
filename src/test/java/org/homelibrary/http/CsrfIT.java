package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Photos;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No change without the token of a page of ours. */
class CsrfIT {

    private static HttpUser reader;
    private static String book;

    @BeforeAll
    static void addBook() {
        reader = SharedLibrary.reader();
        book = reader.addByHand("Not to be changed by others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register",
                "/login",
                "/logout",
                "/logout-everywhere",
                "/language",
                "/reset",
                "/account/password",
                "/account/delete",
                "/books",
                "BOOK",
                "BOOK/delete",
                "BOOK/restore",
                "BOOK/start-anew",
                "BOOK/refresh",
                "BOOK/status",
                "BOOK/rating",
                "BOOK/take",
                "BOOK/keep",
                "BOOK/take/undo"
            })
    void form_without_token_is_refused(String path) {
        String form = HttpUser.form(
                "title", "Changed", "status", "read", "rating", "5", "lang", "de", "password", HttpUser.PASSWORD);
        reader.postForm(path.replace("BOOK", book), form).expect(403);
        reader.get(book).expect(200).expectText("Not to be changed by others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/login", "/logout", "/language", "/reset"})
    void form_of_a_visitor_without_any_cookie_is_refused(String path) {
        SharedLibrary.visitor()
                .postForm(path, "_csrf=guess&email=a%40example.org")
                .expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scan", "BOOK/cover"})
    void upload_without_token_is_refused(String path) {
        HttpRequest.Builder upload = reader.request(path.replace("BOOK", book))
                .setHeader("Content-Type", HttpUser.contentTypeOfUploads())
                .POST(HttpRequest.BodyPublishers.ofByteArray(HttpUser.multipart(null, "image", Photos.jpeg(100, 100))));
        reader.send(upload).expect(403);
        for (String forged : List.of("", "forged", SharedLibrary.reader().csrf())) {
            reader.send(reader.request(path.replace("BOOK", book))
                            .setHeader("Content-Type", HttpUser.contentTypeOfUploads())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(
                                    HttpUser.multipart(forged, "image", Photos.jpeg(100, 100)))))
                    .expect(403);
        }
    }

    private static String typed(String token) {
        return HttpUser.form(
                "title",
                "A <b>long</b> title",
                "description",
                "Typed \"for\" an hour\n& more",
                "rating",
                "3.5",
                "_csrf",
                token);
    }

    private static void assertTyped(Reply page) {
        assertThat(page.body())
                .contains("value=\"A &lt;b>long&lt;/b> title\"")
                .contains("Typed \"for\" an hour\n&amp; more")
                .contains("action=\"/books");
    }

    @Test
    void form_that_lost_its_token_is_shown_again_as_typed_and_can_be_sent() {
        HttpUser typist = SharedLibrary.reader();
        for (String path : List.of("/books", typist.addByHand("Edited"))) {
            for (String token : List.of("", "made-up", SharedLibrary.reader().csrf())) {
                Reply page = typist.postForm(path, typed(token)).expect(403);
                page.expectText("Nothing has been saved yet: check what you typed and send it once more.");
                assertTyped(page);
                assertThat(page.first("name=\"_csrf\" value=\"([^\"]+)\"")).isEqualTo(typist.csrf());
            }
        }
        assertThat(typist.get("/books").body()).doesNotContain("long&lt;/b> title");
        typist.postForm("/books", typed(typist.csrf())).expect(303);
    }

    @Test
    void form_that_another_site_filled_in_is_not_shown() {
        for (String[] header : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"})) {
            assertThat(reader.postForm("/books", typed("made-up"), header)
                            .expect(403)
                            .body())
                    .doesNotContain("for an hour", "long&lt;/b>");
            HttpUser visitor = SharedLibrary.visitor();
            assertThat(visitor.postForm("/books", typed(visitor.csrf()), header)
                            .expectRedirect("/login")
                            .headers("Set-Cookie"))
                    .isEmpty();
        }
        SharedLibrary.visitor().postForm("/books", typed("made-up")).expectRedirect("/login");
    }

    @Test
    void form_that_was_sent_after_the_session_was_over_comes_back_as_typed_after_signing_in() {
        HttpUser typist = SharedLibrary.reader();
        String book = typist.addByHand("Edited");
        for (String path : List.of("/books", book)) {
            HttpUser gone = typist.otherBrowser();
            Reply login = gone.postForm(path, typed(gone.csrf()) + "&password=secret+word")
                    .expect(401);
            login.expectText("Sign in, and what you typed is still there.");
            assertThat(login.body()).doesNotContain("secret");
            String[] kept = {
                "kept_path", unescaped(login.first("name=\"kept_path\" value=\"([^\"]+)\"")),
                "kept_form", unescaped(login.first("name=\"kept_form\" value=\"([^\"]+)\"")),
            };
            Reply wrong = gone.post(
                            "/login",
                            "email",
                            typist.email(),
                            "password",
                            "wrong one",
                            kept[0],
                            kept[1],
                            kept[2],
                            kept[3])
                    .expect(401);
            assertThat(unescaped(wrong.first("name=\"kept_form\" value=\"([^\"]+)\"")))
                    .isEqualTo(kept[3]);
            Reply form = gone.post(
                            "/login",
                            "email",
                            typist.email(),
                            "password",
                            HttpUser.PASSWORD,
                            kept[0],
                            kept[1],
                            kept[2],
                            kept[3])
                    .expect(200);
            form.expectText("You are signed in again.", typist.username());
            assertTyped(form);
            gone.postForm(path, typed(gone.csrf())).expect(303);
        }
        HttpUser stranger = SharedLibrary.reader();
        stranger.otherBrowser()
                .post(
                        "/login",
                        "email",
                        stranger.email(),
                        "password",
                        HttpUser.PASSWORD,
                        "kept_path",
                        book,
                        "kept_form",
                        "title=x")
                .expectRedirect("/books");
        stranger.otherBrowser()
                .post(
                        "/login",
                        "email",
                        stranger.email(),
                        "password",
                        HttpUser.PASSWORD,
                        "kept_path",
                        "//evil.example/",
                        "kept_form",
                        "title=x")
                .expectRedirect("/books");
    }

    @Test
    void picture_and_tap_that_were_sent_after_the_session_was_over_lead_to_their_page() {
        HttpUser gone = SharedLibrary.visitor().with("Sec-Fetch-Site", "same-origin");
        gone.upload(book + "/cover", "image", Photos.jpeg(50, 50))
                .expectRedirect("/login?next=" + HttpUser.encode(book + "/edit"));
        gone.get("/login").expectText("Sign in and try again.");
        gone.post(book + "/rating", "rating", "4").expectRedirect("/login?next=" + HttpUser.encode(book));
        gone.upload("/scan", "image", Photos.jpeg(50, 50)).expectRedirect("/login?next=%2Fscan");
    }

    @Test
    void page_for_signing_in_or_up_that_lost_its_token_keeps_the_names() {
        HttpUser visitor = SharedLibrary.visitor();
        assertThat(visitor.postForm("/login", "email=ann%40example.org&password=secret+word&_csrf=x")
                        .expect(403)
                        .body())
                .contains("value=\"ann@example.org\"")
                .doesNotContain("secret");
        assertThat(visitor.postForm("/register", "username=Ann&email=ann%40example.org&password=secret+word")
                        .expect(403)
                        .body())
                .contains("value=\"Ann\"", "value=\"ann@example.org\"")
                .doesNotContain("secret");
    }

    private static String unescaped(String html) {
        return html.replace("&#34;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    }

    @Test
    void administrators_form_without_token_is_refused() {
        HttpUser administrator = SharedLibrary.get().administrator();
        String action = administrator.get("/admin/users").first("action=\"(/admin/users/[^\"]+/password-link)\"");
        administrator.postForm(action, "").expect(403);
        administrator.postForm(action, "_csrf=forged").expect(403);
    }

    @Test
    void token_of_another_browser_is_refused() {
        String others = SharedLibrary.reader().csrf();
        reader.postForm(book + "/delete", HttpUser.form("_csrf", others)).expect(403);
        reader.postForm(book + "/delete", "", "X-CSRF-Token", others).expect(403);
    }

    @Test
    void damaged_token_is_refused() {
        String own = reader.csrf();
        reader.postForm(book + "/delete", HttpUser.form("_csrf", own.substring(1)))
                .expect(403);
        reader.postForm(book + "/delete", HttpUser.form("_csrf", "")).expect(403);
    }

    @Test
    void token_made_up_for_both_cookie_and_form_is_refused() {
        HttpUser victim = SharedLibrary.visitor().withCookie("csrf", "made-up");
        victim.postForm("/language", "lang=de&_csrf=made-up").expect(403);
    }

    @Test
    void token_in_the_address_does_not_count() {
        reader.postForm(book + "/delete?_csrf=" + HttpUser.encode(reader.csrf()), "")
                .expect(403);
    }

    @Test
    void other_media_types_are_refused() {
        HttpRequest.Builder plain = reader.request(book + "/delete")
                .setHeader("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + reader.csrf()));
        reader.send(plain).expect(403);
    }

    @Test
    void token_counts_in_the_field_and_in_the_header() {
        reader.postForm(book + "/rating", HttpUser.form("rating", "4", "_csrf", reader.csrf()))
                .expect(303);
        reader.postForm(book + "/rating", "rating=3", "X-CSRF-Token", reader.csrf())
                .expect(303);
    }

    @Test
    void token_counts_in_both_places_of_an_upload() {
        reader.upload("/scan", "image", Photos.jpeg(200, 200)).expect(200);
        reader.uploadByScript("/scan", "image", Photos.jpeg(200, 200)).expect(200);
    }

    @Test
    void copies_and_reads_that_were_sent_after_the_session_was_over_come_back_as_typed() {
        HttpUser typist = SharedLibrary.reader();
        String book = typist.addByHand("Counted");
        HttpUser gone = typist.otherBrowser();

        Reply copies = signIn(
                typist,
                gone,
                gone.postForm(
                        book + "/copies",
                        HttpUser.form("location_1", "Attic \"left\"", "price_1", "a lot", "version", "1"),
                        "Sec-Fetch-Site",
                        "same-origin"));
        assertThat(copies.body())
                .contains("action=\"" + book + "/copies\"", "value=\"Attic &#34;left&#34;\"", "value=\"a lot\"");

        HttpUser away = typist.otherBrowser();
        Reply reads = signIn(
                typist,
                away,
                away.postForm(
                        book + "/reads",
                        HttpUser.form("started_1", "2024-02-30", "last_page_1", "17"),
                        "Sec-Fetch-Site",
                        "same-origin"));
        assertThat(reads.body()).contains("action=\"" + book + "/reads\"", "value=\"2024-02-30\"", "value=\"17\"");
        assertThat(typist.get(book + "/copies").expect(200).body()).doesNotContain("Attic");
    }

    /** Signs in on the page that asks for it, and returns the form that was kept. */
    private static Reply signIn(HttpUser typist, HttpUser browser, Reply login) {
        login.expect(401).expectText("Sign in, and what you typed is still there.");
        return browser.post(
                        "/login",
                        "email",
                        typist.email(),
                        "password",
                        HttpUser.PASSWORD,
                        "kept_path",
                        unescaped(login.first("name=\"kept_path\" value=\"([^\"]+)\"")),
                        "kept_form",
                        unescaped(login.first("name=\"kept_form\" value=\"([^\"]+)\"")))
                .expect(200);
    }
}
