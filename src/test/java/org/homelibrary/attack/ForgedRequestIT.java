package org.homelibrary.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.RawRequest;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that no form of ours has, and headers that want to become more of them. */
class ForgedRequestIT {

    private static final String EVIL = "evil.example";

    @Test
    void fields_of_an_account_that_no_form_has_change_nothing() {
        HttpUser reader = SharedLibrary.visitor();
        String victim = UUID.randomUUID().toString();
        String[] registration = {
            "username",
            "Grabber",
            "email",
            "grabber@example.org",
            "password",
            HttpUser.PASSWORD,
            "confirm_password",
            HttpUser.PASSWORD,
            "admin",
            "true",
            "isAdmin",
            "true",
            "role",
            "administrator",
            "id",
            victim,
            "userId",
            victim,
            "createdAt",
            "1970-01-01T00:00:00Z",
            "passwordHash",
            "x",
            "sessionEpoch",
            "-1",
            "version",
            "7"
        };
        reader.post("/register", registration).expect(303);
        reader.get("/admin/users").expect(404);
        reader.get("/account").expect(200);
        assertThat(reader.get("/account").text()).doesNotContain("1970");
        HttpUser again = SharedLibrary.visitor();
        again.post("/login", "email", "grabber@example.org", "password", HttpUser.PASSWORD, "admin", "true")
                .expect(303);
        again.get("/admin/users").expect(404);
    }

    @Test
    void fields_of_a_book_that_no_form_has_change_nothing() {
        HttpUser victim = SharedLibrary.reader();
        String theirs = victim.addByHand("Belongs to somebody else");
        String theirId = bookId(theirs);
        HttpUser reader = SharedLibrary.reader();
        String[] more = {
            "id",
            theirId,
            "bookId",
            theirId,
            "book_id",
            theirId,
            "userId",
            UUID.randomUUID().toString(),
            "syncStatus",
            "FAILED",
            "deletedAt",
            "2020-01-01T00:00:00Z",
            "addedAt",
            "1970-01-01T00:00:00Z",
            "coverId",
            theirId,
            "editedFields",
            "TITLE",
            "lookupAttempts",
            "99"
        };
        String book = reader.addByHand("My own", more);
        assertThat(book).isNotEqualTo(theirs);
        String[] edit = new String[more.length + 2];
        System.arraycopy(more, 0, edit, 0, more.length);
        edit[more.length] = "title";
        edit[more.length + 1] = "My own still";
        reader.post(book, edit).expectRedirect(book);
        Reply page = reader.get(book).expect(200).expectText("My own still");
        assertThat(page.text()).doesNotContain("1970");
        assertThat(page.body()).doesNotContain("/covers/", "is-pending");
        assertThat(reader.get("/books").books()).containsExactly(bookId(book));
        victim.get(theirs).expect(200).expectText("Belongs to somebody else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/books%0d%0aX-Injected:%20yes",
                "/books?q=%0d%0aSet-Cookie:%20session=x",
                "/books%E5%98%8A%E5%98%8DX-Injected:%20yes",
                "/books%23%0aX-Injected:%20yes",
                "/%0d%0a%0d%0a%3Cscript%3Eattack(1)%3C/script%3E"
            })
    void line_ends_never_reach_a_header(String hostile) {
        HttpUser reader = SharedLibrary.reader();
        String decoded = URLDecoder.decode(hostile, StandardCharsets.UTF_8);
        String book = reader.addByHand("Title " + decoded.replaceAll("\\p{Cc}", " "));
        for (Reply reply : List.of(
                reader.post("/language", "lang", decoded, "next", decoded),
                reader.post(book + "/status", "status", "read", "next", decoded),
                reader.post(book + "/delete", "next", decoded),
                reader.get("/login?next=" + hostile),
                SharedLibrary.visitor().get("/books?q=" + hostile.replace("?", "%3F")),
                SharedLibrary.visitor().get("/covers/" + hostile.substring(1).replace("?", "%3F")))) {
            assertThat(reply.response().headers().map()).as(reply.request()).doesNotContainKey("x-injected");
            assertThat(reply.headers("Set-Cookie"))
                    .as(reply.request())
                    .noneMatch(cookie -> cookie.startsWith("session=x"));
            assertThat(String.valueOf(reply.location())).as(reply.request()).doesNotContain("\r", "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: " + EVIL,
                "X-Forwarded-Host: " + EVIL,
                "Forwarded: host=" + EVIL,
                "X-Original-URL: /admin/users",
                "X-Rewrite-URL: /admin/users",
                "X-HTTP-Method-Override: DELETE"
            })
    void headers_of_proxies_lead_nowhere_else(String header) {
        String host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
        for (String path : List.of("/books", "/login?next=/scan", "/", "/health")) {
            String answer = RawRequest.withoutHost(SharedLibrary.get().server(), "GET " + path, host, header + "\r\n")
                    .answer();
            assertThat(answer)
                    .as(path)
                    .doesNotContain(EVIL)
                    .doesNotContain(SharedLibrary.get().administrator().email());
        }
    }

    @Test
    void request_that_asks_for_itself_back_is_refused() {
        RawRequest answer = RawRequest.of(SharedLibrary.get().server(), "TRACE /", "X-Secret: secret\r\n");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.answer()).doesNotContain("X-Secret");
    }

    /** What one server would take for one request and another for two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 50\r\n",
                "Content-Length: +5\r\n",
                "Content-Length: -1\r\n",
                "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n"
            })
    void request_whose_length_can_be_read_in_two_ways_is_refused(String lengths) {
        RawRequest answer = RawRequest.of(SharedLibrary.get().server(), "POST /login", lengths);
        assertThat(answer.status()).isEqualTo(400);
    }
}
