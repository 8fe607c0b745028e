package org.homelibrary.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Photos;
import org.homelibrary.support.Reply;
import org.homelibrary.support.RouteTable;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who gets what at every address that there is. The book and the cover in an address are the owner's; forms have the
 * fields of a book, whatever they are for. A status, or {@code login}: sent to sign in.
 */
class AccessMatrixIT {

    private static final String MATRIX = """
            route                                    visitor  owner  other  administrator
            GET    /                                     200    303    303    303
            GET    /account                            login    200    200    200
            POST   /account/delete                     login    400    400    400
            POST   /account/password                   login    400    400    400
            POST   /account/sharing                    login    303    303    303
            GET    /account/{form}                     login    303    303    303
            GET    /admin/providers                    login    404    404    200
            POST   /admin/providers                    login    404    404    303
            POST   /admin/providers/later              login    404    404    303
            GET    /admin/providers/try                login    404    404    303
            POST   /admin/providers/try                login    404    404    400
            GET    /admin/users                        login    404    404    200
            GET    /admin/users/{id}/password-link     login    404    404    303
            POST   /admin/users/{id}/password-link     login    404    404    200
            GET    /authors                            login    200    200    200
            GET    /backups                            login    404    404    200
            POST   /backups                            login    404    404    303
            POST   /backups/drill                      login    404    404    303
            GET    /books                              login    200    200    200
            POST   /books                                401    303    303    303
            POST   /books/bulk                         login    303    303    303
            GET    /books/filters                      login    200    200    200
            GET    /books/find                         login    200    200    200
            GET    /books/find/cover                   login    404    404    404
            GET    /books/new                          login    200    200    200
            GET    /books/{id}                         login    200    404    404
            POST   /books/{id}                           401    303    404    404
            GET    /books/{id}/card                    login    200    404    404
            GET    /books/{id}/copies                  login    200    404    404
            POST   /books/{id}/copies                    401    303    404    404
            POST   /books/{id}/cover                   login    400    404    404
            POST   /books/{id}/delete                  login    303    404    404
            GET    /books/{id}/edit                    login    200    404    404
            POST   /books/{id}/keep                    login    303    404    404
            POST   /books/{id}/rating                  login    303    404    404
            GET    /books/{id}/reads                   login    200    404    404
            POST   /books/{id}/reads                     401    303    404    404
            POST   /books/{id}/refresh                 login    303    404    404
            POST   /books/{id}/restore                 login    303    404    404
            POST   /books/{id}/start-anew              login    200    404    404
            POST   /books/{id}/status                  login    303    404    404
            POST   /books/{id}/take                    login    303    404    404
            POST   /books/{id}/take/undo               login    303    404    404
            GET    /covers/{id}                        login    200    404    404
            GET    /export.csv                         login    200    200    200
            GET    /export.zip                         login    200    200    200
            GET    /import                             login    200    200    200
            POST   /import                             login    400    400    400
            GET    /import/{id}                        login    200    404    404
            POST   /import/{id}                        login    303    404    404
            POST   /import/{id}/cancel                 login    303    404    404
            POST   /import/{id}/delete                 login    303    404    404
            POST   /import/{id}/rows                   login    303    404    404
            POST   /import/{id}/settings               login    303    404    404
            POST   /import/{id}/undo                   login    303    404    404
            GET    /join/{token}                         404    404    404    404
            POST   /join/{token}                         404    404    404    404
            POST   /language                             303    303    303    303
            GET    /library                            login    200    200    200
            POST   /library                            login    400    400    400
            GET    /library/invitations                login    303    303    303
            POST   /library/invitations                login    200    200    200
            POST   /library/invitations/{id}/withdraw  login    303    303    303
            POST   /library/leave                      login    303    303    303
            GET    /library/left/{id}/export.csv       login    404    404    404
            GET    /library/members/{id}               login    303    303    303
            POST   /library/members/{id}               login    409    404    404
            GET    /library/members/{id}/remove        login    303    303    303
            POST   /library/members/{id}/remove        login    409    404    404
            POST   /library/merge                      login    404    404    404
            POST   /library/switch                     login    303    404    404
            GET    /library/{form}                     login    303    303    303
            GET    /locations                          login    200    200    200
            GET    /login                                200    303    303    303
            POST   /login                                401    401    401    401
            GET    /lookups                            login    200    200    200
            POST   /lookups/retry                      login    303    303    303
            POST   /logout                               303    303    303    303
            POST   /logout-everywhere                  login  login  login  login
            GET    /register                             200    303    303    303
            POST   /register                             400    400    400    400
            GET    /reset                                400    400    400    400
            POST   /reset                                400    400    400    400
            GET    /scan                               login    200    200    200
            POST   /scan                               login    400    400    400
            POST   /scan/preview                       login    400    400    400
            GET    /series                             login    200    200    200
            GET    /suggestions/{kind}                 login    200    200    200
            GET    /tags                               login    200    200    200
            """;

    /** A second book of the same title is asked about. */
    private static final AtomicInteger TITLES = new AtomicInteger();

    private static HttpUser owner;
    private static HttpUser other;
    private static HttpUser administrator;
    private static String cover;
    private static String ownersId;
    private static String strangersToken;

    static Stream<MatrixRow> rows() {
        return MatrixRow.of(MATRIX);
    }

    @BeforeAll
    static void makePeople() {
        owner = SharedLibrary.reader();
        other = SharedLibrary.reader();
        administrator = SharedLibrary.get().administrator();
        strangersToken = SharedLibrary.visitor().csrf();
        String book = owner.addByHand("Has a cover");
        owner.upload(book + "/cover", "image", Photos.jpeg(60, 90)).expect(303);
        cover = owner.get(book).first("src=\"/covers/([^\"]+)\"");
        ownersId = administrator.passwordLinkOf(owner).split("/")[3];
    }

    @Test
    void matrix_has_a_row_for_every_route_and_no_other() {
        SortedSet<String> rows = new TreeSet<>(rows().map(MatrixRow::toString).toList());
        assertThat(rows).isEqualTo(RouteTable.routes());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void route_is_open_to_whom_it_is_meant_for(MatrixRow row) {
        List<HttpUser> people = row.route().equals("/library/leave")
                // what these have in their libraries is gone then
                ? List.of(SharedLibrary.visitor(), SharedLibrary.reader(), SharedLibrary.reader(), administrator)
                : List.of(SharedLibrary.visitor(), owner, other, administrator);
        for (int i = 0; i < people.size(); i++) {
            String expected = row.expected().get(i);
            Reply reply = send(row, copyOf(people.get(i)));
            if (expected.equals("login")) {
                reply.expect(303);
                assertThat(reply.location()).startsWith("/login");
            } else {
                reply.expect(Integer.parseInt(expected));
            }
            checkHeaders(row, reply);
        }
        if (row.route().equals("/logout-everywhere")) {
            List.of(owner, other, administrator).forEach(HttpUser::login);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void form_without_the_token_of_the_browser_changes_nothing(MatrixRow row) {
        if (!row.method().equals("POST")) {
            return;
        }
        List<HttpUser> people = List.of(SharedLibrary.visitor(), copyOf(owner), copyOf(other), copyOf(administrator));
        for (HttpUser person : people) {
            String path = path(row);
            int status = person.postForm(
                            path, "_csrf=" + HttpUser.encode(strangersToken), "Origin", "https://evil.example")
                    .status();
            String expected = row.expected().get(people.indexOf(person));
            // who is sent to sign in, or may not know the page, is told so before the form is looked at
            assertThat(status)
                    .as(row.toString())
                    .isEqualTo(
                            (expected.equals("login")
                                                    || expected.equals("401")
                                                            && !row.route().equals("/login"))
                                            && person.cookie("session") == null
                                    ? 303
                                    : (row.route().startsWith("/admin")
                                                            || row.route().startsWith("/backups"))
                                                    && expected.equals("404")
                                            ? 404
                                            : 403);
        }
    }

    private static Reply send(MatrixRow row, HttpUser person) {
        String path = path(row);
        if (row.method().equals("GET")) {
            return person.get(path);
        }
        if (row.route().endsWith("/scan")
                || row.route().endsWith("/cover")
                || row.route().equals("/import")) {
            return person.upload(path, "nothing", new byte[0]);
        }
        return person.post(
                path,
                "title",
                "Matrix " + TITLES.incrementAndGet(),
                "status",
                "read",
                "rating",
                "5",
                "role",
                "reader",
                "library",
                ownersId);
    }

    private static String path(MatrixRow row) {
        String id = row.route().startsWith("/covers") ? cover : ownersId;
        if (row.route().startsWith("/books/{id}")) {
            id = bookId(owner.addByHand("Owned " + TITLES.incrementAndGet()));
        }
        if (row.route().startsWith("/import/{id}")) {
            id = anImport();
        }
        return row.route()
                .replace("{id}", id)
                .replace("{token}", "nonsense")
                .replace("{kind}", "tags")
                .replace("{form}", row.route().startsWith("/library") ? "leave" : "password");
    }

    private static String anImport() {
        String list = "A made-up title " + TITLES.incrementAndGet();
        return owner.upload("/import", "file", list.getBytes(StandardCharsets.UTF_8))
                .expect(303)
                .location()
                .split("/")[2];
    }

    /** The same browser, which may be signed out without its owner noticing. */
    private static HttpUser copyOf(HttpUser person) {
        return person.at(SharedLibrary.get().server());
    }

    private static void checkHeaders(MatrixRow row, Reply reply) {
        assertThat(reply.header("Content-Security-Policy"))
                .as(row.toString())
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'");
        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Referrer-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin",
                        "Cache-Control",
                                row.route().startsWith("/covers/") && reply.status() == 200
                                        ? "private, max-age=31536000, immutable"
                                        : "no-store")
                .forEach((name, value) ->
                        assertThat(reply.headers(name)).as(row + ": " + name).containsExactly(value));
        assertThat(reply.header("Permissions-Policy"))
                .as(row.toString())
                .contains("camera=(self)", "microphone=()", "geolocation=()");
        assertThat(reply.header("Access-Control-Allow-Origin"))
                .as(row.toString())
                .isNull();
        assertThat(reply.header("Strict-Transport-Security"))
                .as("over plain HTTP")
                .isNull();
    }
}
