package org.homelibrary.http;

import java.net.http.HttpRequest;
import java.util.List;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Photos;
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
                "BOOK/rating"
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
}
