package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.RawRequest;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no browser sends but scripts, scanners and broken proxies do. {@link HttpUser} takes care that none of it is
 * answered with a 500 or with words about the server.
 */
class OddRequestsIT {

    private static final List<String> FORMS = List.of(
            "/register",
            "/login",
            "/logout",
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
            "BOOK/rating");

    private static HttpUser reader;
    private static String book;

    @BeforeAll
    static void addBook() {
        reader = SharedLibrary.reader();
        book = reader.addByHand("Stays as it is");
        reader.get("/books"); // which shows the notice that it was added
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/register",
                "/login",
                "/books",
                "/books?view=table&sort=title",
                "/books/new",
                "BOOK",
                "BOOK/edit",
                "BOOK/card?view=grid",
                "/scan",
                "/account",
                "/account/password",
                "/reset",
                "/health",
                "/static/css/app.css",
                "/covers/0e0bbf4f-6a7c-4f3c-9a5e-000000000000",
                "/nothing"
            })
    void head_is_answered_as_get_without_a_body(String path) {
        String address = path.replace("BOOK", book);
        Reply get = reader.get(address);
        Reply head = reader.send(reader.request(address).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/books",
        "DELETE,/",
        "POST,/books/new",
        "GET,BOOK/delete",
        "GET,BOOK/status",
        "GET,/logout",
        "PATCH,/login"
    })
    void known_address_and_wrong_method_are_told_apart_from_an_unknown_address(String method, String path) {
        Reply wrong = send(method, path.replace("BOOK", book));
        wrong.expect(405).expectText("Home Library");
        assertThat(wrong.header("Allow")).contains("OPTIONS").doesNotContain(method);
        send(method, "/nothing" + path.replace("BOOK", book)).expect(404).expectText("Home Library");
    }

    private static Reply send(String method, String path) {
        return reader.send(
                reader.request(path).setHeader("X-CSRF-Token", reader.csrf()).method(method, BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login/", "/books/", "/books/new/", "BOOK/", "BOOK/edit/", "/scan/", "/account/", "/health/"})
    void slash_at_the_end_makes_no_difference(String path) {
        String address = path.replace("BOOK", book);
        reader.get(address)
                .expect(reader.get(address.substring(0, address.length() - 1)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/static/nothing.css", "/books/nothing", "/covers/x", "/books//new", "/a/../books"})
    void error_has_a_page_of_the_site_with_the_id_under_which_the_log_has_it(String path) {
        Reply page = reader.get(path).expect(404);
        page.expectText("Home Library", page.header("X-Request-Id"));
        Reply script = reader.get(path, "Accept", "application/json").expect(404);
        assertThat(script.header("Content-Type")).startsWith("application/json");
        assertThat(script.body()).contains("\"error\"", script.header("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "xx",
                "-",
                "---",
                ";",
                "=",
                ",",
                "de_DE",
                "de-",
                "de;q=x",
                "de;q=5",
                "de;q=-1",
                "de;q=",
                "i-klingon"
            })
    void language_that_makes_no_sense_is_answered_in_some_language(String languages) {
        reader.get("/books", "Accept-Language", languages).expect(200);
        SharedLibrary.visitor().get("/login", "Accept-Language", languages).expect(200);
        reader.get("/nothing", "Accept-Language", languages).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;q=x", "a/b/c", ";", ",", "garbage", "image/png", "application/json", "*/*;q=0"})
    void media_type_that_no_page_has_is_refused_or_ignored(String types) {
        assertThat(reader.get("/books", "Accept", types).status()).isIn(200, 400, 406);
        reader.get("/nothing", "Accept", types).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                ";",
                "session",
                "session=",
                "session=\"",
                "session=;session=",
                "session=a.b.c",
                "session=AAAA.BBBB",
                "$Version=1; session=x",
                "flash=%zz; lang=---; csrf=x; device=x",
                "lang=%00; lang=de"
            })
    void cookies_that_we_never_set_are_nobodys(String cookies) {
        HttpUser visitor = SharedLibrary.visitor();
        String ours = cookies.replaceAll("(session|flash|lang|csrf|device)", visitor.cookieName("$1"));
        for (String sent : List.of(cookies, ours)) {
            visitor.send(visitor.request("/books").setHeader("Cookie", sent).GET())
                    .expect(303);
            visitor.send(visitor.request("/login").setHeader("Cookie", sent).GET())
                    .expect(200);
        }
    }

    @Test
    void cookies_of_other_programs_on_the_host_sign_nobody_out() {
        String own = reader.cookieName("session");
        String mine = own + "=" + reader.cookie("session");
        for (String cookies : List.of(
                "session=eyJmb28iOjF9.Zx.abc; csrf=other; " + mine,
                mine + "; session=eyJmb28iOjF9.Zx.abc",
                "homelibrary_00000000_session=abc; " + mine,
                own + "=eyJmb28iOjF9.Zx.abc; " + mine,
                mine + "; " + own + "=eyJmb28iOjF9.Zx.abc")) {
            reader.send(reader.request("/books").setHeader("Cookie", cookies).GET())
                    .expect(200);
        }
        Reply page =
                reader.send(reader.request("/books/new").setHeader("Cookie", "session=foreign; csrf=foreign; " + mine));
        assertThat(page.headers("Set-Cookie")).allMatch(cookie -> cookie.startsWith("homelibrary_"));
    }

    /** A host with a dozen programs: the server's own limit was 8 kB, above which every page was an empty 400. */
    @Test
    void many_cookies_of_other_programs_are_borne() {
        String foreign = IntStream.range(0, 15)
                .mapToObj(i -> "program" + i + "=" + "x".repeat(3500))
                .collect(Collectors.joining("; "));
        String cookies = foreign + "; " + reader.cookieName("session") + "=" + reader.cookie("session");
        reader.send(reader.request("/books").setHeader("Cookie", cookies).GET()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "application/xml",
                "application/*",
                "*/*",
                "multipart/mixed; boundary=x",
                "application/x-www-form-urlencoded; charset=utf-7",
                "application/x-www-form-urlencoded; charset=none"
            })
    void body_that_is_no_form_is_refused_everywhere(String type) {
        for (String form : FORMS) {
            Reply reply = reader.postForm(
                    form.replace("BOOK", book), "title=Changed", "Content-Type", type, "X-CSRF-Token", reader.csrf());
            assertThat(reply.status()).as(form).isEqualTo(415);
        }
        reader.get(book).expect(200).expectText("Stays as it is");
    }

    @Test
    void body_of_no_kind_is_refused_and_no_body_is_an_empty_form() {
        for (String form : FORMS) {
            Reply reply = reader.send(reader.request(form.replace("BOOK", book))
                    .setHeader("X-CSRF-Token", reader.csrf())
                    .POST(BodyPublishers.ofString("title=Changed")));
            assertThat(reply.status()).as(form).isEqualTo(415);
        }
        for (String form :
                List.of("/login", "/reset", "/account/password", "/account/delete", "/books", "BOOK/status")) {
            assertThat(send("POST", form.replace("BOOK", book)).status())
                    .as(form)
                    .isIn(400, 401);
        }
        send("POST", book + "/rating").expectRedirect(book);
        send("POST", "/language").expectRedirect("/");
        reader.get(book).expect(200).expectText("Stays as it is");
    }

    @Test
    void form_with_broken_escapes_is_refused_and_the_first_of_equal_fields_counts() {
        for (String broken : List.of("%", "title=%", "title=%zz", "title=a&genre=%f")) {
            reader.postForm("/books", broken, "X-CSRF-Token", reader.csrf()).expect(400);
        }
        String path = reader.postForm(
                        "/books", "title=First&title=Second&status=read&status=nope", "X-CSRF-Token", reader.csrf())
                .expect(303)
                .location();
        assertThat(reader.get(path).first("<h1 dir=\"auto\">(.*?)</h1>")).isEqualTo("First");
    }

    static List<String> brokenUploads() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n";
        return List.of(
                "",
                "garbage",
                "--x--\r\n",
                "--x\r\n\r\nno headers\r\n--x--\r\n",
                part + "\r\nno end",
                part.replace("image", "i".repeat(20_000)) + "\r\nlong header\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x--\r\n",
                "--x\r\nContent-Disposition: ;;= name\r\n\r\nno sense\r\n--x--\r\n",
                part + "Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nnested\r\n--y--\r\n--x--\r\n",
                part.replace("a.jpg", "../../etc/passwd\0.jpg") + "\r\nevil name\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nmany\r\n".repeat(3000) + "--x--\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenUploads")
    void upload_that_is_no_proper_multipart_form_is_refused(String body) {
        for (String path : List.of("/scan", book + "/cover")) {
            upload(path, "multipart/form-data; boundary=x", body, reader.csrf()).expect(400);
            assertThat(upload(path, "multipart/form-data; boundary=x", body, "forged")
                            .status())
                    .isIn(400, 403);
        }
    }

    @Test
    void upload_without_a_boundary_or_to_where_none_is_taken_is_refused() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nChanged\r\n--x--\r\n";
        upload("/scan", "multipart/form-data", body, reader.csrf()).expect(400);
        upload("/scan", "multipart/form-data; boundary=", body, reader.csrf()).expect(400);
        upload("/books", "multipart/form-data; boundary=x", body, reader.csrf()).expect(415);
        upload(book + "/refresh", "multipart/form-data; boundary=x", body, reader.csrf())
                .expect(415);
        reader.postForm("/scan", "image=x", "X-CSRF-Token", reader.csrf()).expect(400);
    }

    private static Reply upload(String path, String type, String body, String token) {
        return reader.send(reader.request(path)
                .setHeader("Content-Type", type)
                .setHeader("X-CSRF-Token", token)
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/books?q=%",
                "/books?q=%zz&sort=%00&status=%ff",
                "/books?%",
                "/books?=&&&",
                "/books?q=\u00ff{}|^`\"<>\\",
                "/books?status=read&status=x&sort=title&sort=x&after=a&after=b",
                "/books?q=a&q=b",
                "/scan?isbn=%zz",
                "/books;jsessionid=x?q=%u0041"
            })
    void query_that_makes_no_sense_is_as_if_it_were_not_there(String address) {
        RawRequest answer = RawRequest.of(
                SharedLibrary.get().server(),
                "GET " + address,
                "Cookie: " + reader.cookieName("session") + "=" + reader.cookie("session") + "\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.answer()).contains("Home Library").doesNotContain("Exception", "\tat ");
    }

    /** Some of these end in the server, before any code of ours: only that they do no harm can be asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/books/%zz",
                "/books/%00",
                "/books/%ff%fe",
                "/static/%00",
                "/static/..%2f..%2fWEB-INF/web.xml",
                "/static/..;/WEB-INF/web.xml",
                "/\\..\\..",
                "/{}|^`\"<>",
                "/%2e%2e/WEB-INF/web.xml",
                "*",
                "books",
                "/books/\u00ff",
                "http://other.example/books",
                "//other.example/books"
            })
    void path_that_makes_no_sense_does_no_harm(String address) {
        RawRequest answer = RawRequest.of(SharedLibrary.get().server(), "GET " + address);
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.answer())
                .doesNotContain("Exception", "\tat ", "Payara", "<web-app")
                .doesNotContainIgnoringCase("location: http");
        SharedLibrary.visitor().get("/health").expect(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 7_000, 100_000})
    void address_of_any_length_is_answered(int length) {
        for (String address : List.of("/books/", "/books?q=", "/login?next=/", "/static/", "/covers/")) {
            RawRequest answer = RawRequest.of(SharedLibrary.get().server(), "GET " + address + "a".repeat(length));
            assertThat(answer.status()).as(address).isIn(200, 303, 400, 404, 414);
        }
    }
}
