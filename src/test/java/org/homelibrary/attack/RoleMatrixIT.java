package org.homelibrary.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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
 * Who may do what with the books of a household: its members by their roles, somebody who has left, and somebody who never
 * belonged to it. Where no book is named, the last two act in libraries of their own.
 */
class RoleMatrixIT {

    private static final String MATRIX = """
            route                                    owner  editor  reader  former  stranger
            GET  /authors                                 200     200     200     200       200
            GET  /books                                   200     200     200     200       200
            POST /books                                   303     303     403     303       303
            POST /books/bulk                              303     303     403     303       303
            GET  /books/filters                           200     200     200     200       200
            GET  /books/find                              200     200     403     200       200
            GET  /books/find/cover                        404     404     403     404       404
            GET  /books/new                               200     200     403     200       200
            GET  /books/{id}                              200     200     200     404       404
            POST /books/{id}                              303     303     403     404       404
            GET  /books/{id}/card                         200     200     200     404       404
            GET  /books/{id}/copies                       200     200     403     404       404
            POST /books/{id}/copies                       303     303     403     404       404
            POST /books/{id}/cover                        303     303     403     404       404
            POST /books/{id}/delete                       303     303     403     404       404
            GET  /books/{id}/edit                         200     200     200     404       404
            POST /books/{id}/keep                         303     303     403     404       404
            POST /books/{id}/rating                       303     303     303     404       404
            GET  /books/{id}/reads                        200     200     200     404       404
            POST /books/{id}/reads                        303     303     303     404       404
            POST /books/{id}/refresh                      303     303     403     404       404
            POST /books/{id}/restore                      303     303     403     404       404
            POST /books/{id}/start-anew                   200     200     403     404       404
            POST /books/{id}/status                       303     303     303     404       404
            POST /books/{id}/take                         303     303     403     404       404
            POST /books/{id}/take/undo                    303     303     403     404       404
            GET  /covers/{id}                             200     200     200     404       404
            GET  /export.csv                              200     200     200     200       200
            GET  /export.zip                              200     200     200     200       200
            GET  /import                                  200     200     403     200       200
            POST /import                                  303     303     403     303       303
            GET  /import/{id}                             200     404     403     404       404
            POST /import/{id}                             303     404     403     404       404
            POST /import/{id}/cancel                      303     404     403     404       404
            POST /import/{id}/delete                      303     404     403     404       404
            POST /import/{id}/rows                        303     404     403     404       404
            POST /import/{id}/settings                    303     404     403     404       404
            POST /import/{id}/undo                        303     404     403     404       404
            GET  /library                                 200     200     200     200       200
            POST /library                                 303     403     403     303       303
            GET  /library/invitations                     303     303     303     303       303
            POST /library/invitations                     200     403     403     200       200
            POST /library/invitations/{id}/withdraw       303     403     403     303       303
            POST /library/leave                           409     303     303     303       303
            GET  /library/left/{id}/export.csv            404     404     404     200       404
            GET  /library/members/{id}                    303     303     303     303       303
            POST /library/members/{id}                    303     403     403     404       404
            GET  /library/members/{id}/remove             303     303     303     303       303
            POST /library/members/{id}/remove             303     403     403     404       404
            POST /library/merge                           404     404     403     404       404
            POST /library/switch                          303     303     303     404       404
            GET  /library/{form}                          303     303     303     303       303
            GET  /locations                               200     200     200     200       200
            GET  /lookups                                 200     200     200     200       200
            POST /lookups/retry                           303     303     403     303       303
            GET  /scan                                    200     200     403     200       200
            POST /scan                                    400     400     403     400       400
            POST /scan/preview                            400     400     403     400       400
            GET  /series                                  200     200     200     200       200
            GET  /suggestions/{kind}                      200     200     200     200       200
            GET  /tags                                    200     200     200     200       200
            """;

    /** What is about an account, or about no library that one belongs to. */
    private static final Pattern OF_NO_LIBRARY = Pattern.compile(
            "[A-Z]+ /((account|admin|backups|join|language|login|logout|logout-everywhere|register|reset)(/.*)?)?");

    private static final String NO_LIBRARY = "00000000-0000-4000-8000-000000000000";
    private static final String OTHER_LIBRARY = "name=\"library\" value=\"([0-9a-f-]{36})\"";

    private static final byte[] LIST = "A made-up title".getBytes(StandardCharsets.UTF_8);

    private static final AtomicInteger TITLES = new AtomicInteger();

    private static HttpUser owner;
    private static List<HttpUser> people;
    private static String cover;
    private static String ofAll;
    private static String library;

    static Stream<MatrixRow> rows() {
        return MatrixRow.of(MATRIX);
    }

    @BeforeAll
    static void makeHousehold() {
        owner = SharedLibrary.reader();
        people = people();
        library = library();
        String book = owner.addByHand("Has a cover");
        ofAll = bookId(book);
        owner.upload(book + "/cover", "image", Photos.jpeg(60, 90)).expect(303);
        cover = owner.get(book).first("src=\"/covers/([^\"]+)\"");
    }

    /** The id of the household's library, which is named to somebody who is in another one. */
    private static String library() {
        HttpUser member = member("reader");
        member.post("/library/switch", "library", member.get("/library").first(OTHER_LIBRARY))
                .expect(303);
        return member.get("/library").first(OTHER_LIBRARY);
    }

    private static List<HttpUser> people() {
        HttpUser former = member("editor");
        former.post("/library/leave").expect(303);
        return List.of(owner, member("editor"), member("reader"), former, SharedLibrary.reader());
    }

    private static HttpUser member(String role) {
        HttpUser member = SharedLibrary.reader();
        member.post(owner.post("/library/invitations", "role", role).expect(200).first("(/join/[^\"]+)"))
                .expect(303);
        return member;
    }

    @Test
    void matrix_has_a_row_for_every_route_of_a_library_and_no_other() {
        SortedSet<String> routes = RouteTable.routes();
        routes.removeIf(OF_NO_LIBRARY.asMatchPredicate());
        assertThat(new TreeSet<>(rows().map(MatrixRow::toString).toList())).isEqualTo(routes);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void role_decides_what_is_open(MatrixRow row) {
        String path = path(row);
        // who has left is not asked again
        List<HttpUser> asked = row.route().endsWith("/leave") ? people() : people;
        for (int i = 0; i < asked.size(); i++) {
            send(row, path, asked.get(i)).expect(Integer.parseInt(row.expected().get(i)));
        }
    }

    private static Reply send(MatrixRow row, String path, HttpUser person) {
        if (row.method().equals("GET")) {
            return person.get(path);
        }
        if (row.route().endsWith("/cover")) {
            return person.upload(path, "image", Photos.jpeg(60, 90));
        }
        if (row.route().equals("/import")) {
            return person.upload(path, "file", LIST);
        }
        if (row.route().endsWith("/scan")) {
            return person.upload(path, "nothing", new byte[0]);
        }
        if (row.route().endsWith("/bulk")) {
            return person.post(path, "id", ofAll, "possession", "gone");
        }
        return person.post(
                path,
                "title",
                "Role " + TITLES.incrementAndGet(),
                "status",
                "read",
                "rating",
                "5",
                "role",
                "reader",
                "name",
                "Ours",
                "library",
                row.route().endsWith("/switch") ? library : NO_LIBRARY);
    }

    private static String path(MatrixRow row) {
        return row.route()
                .replace("{id}", id(row.route()))
                .replace("{form}", "leave")
                .replace("{kind}", "tags");
    }

    private static String id(String route) {
        if (route.startsWith("/books/{id}")) {
            return bookId(owner.addByHand("Of all " + TITLES.incrementAndGet()));
        }
        if (route.startsWith("/import/{id}")) {
            return owner.upload("/import", "file", LIST).expect(303).location().split("/")[2];
        }
        if (route.startsWith("/library/left")) {
            return library;
        }
        return route.startsWith("/library/members") ? newMember() : cover;
    }

    private static String newMember() {
        List<String> before = members();
        member("editor");
        return members().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private static List<String> members() {
        return owner.get("/library").all("/library/members/([0-9a-f-]{36})\"");
    }
}
