package org.homelibrary.attack;

import static org.homelibrary.support.HttpUser.bookId;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Photos;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what with the books of a household: its members by their roles, somebody who has left, and somebody who never
 * belonged to it. Where no book is named, the last two act in libraries of their own.
 */
class RoleMatrixIT {

    private static final String MATRIX = """
            route                       owner  editor  reader  former  stranger
            GET  /authors                 200     200     200     200       200
            GET  /books                   200     200     200     200       200
            POST /books                   303     303     403     303       303
            POST /books/bulk              303     303     403     303       303
            GET  /books/filters           200     200     200     200       200
            GET  /books/find              200     200     403     200       200
            GET  /books/new               200     200     403     200       200
            GET  /books/{id}              200     200     200     404       404
            POST /books/{id}              303     303     403     404       404
            GET  /books/{id}/card         200     200     200     404       404
            POST /books/{id}/cover        303     303     403     404       404
            POST /books/{id}/delete       303     303     403     404       404
            GET  /books/{id}/copies       200     200     403     404       404
            POST /books/{id}/copies       303     303     403     404       404
            GET  /books/{id}/edit         200     200     200     404       404
            GET  /books/{id}/reads        200     200     200     404       404
            POST /books/{id}/reads        303     303     303     404       404
            POST /books/{id}/keep         303     303     403     404       404
            POST /books/{id}/rating       303     303     303     404       404
            POST /books/{id}/refresh      303     303     403     404       404
            POST /books/{id}/restore      303     303     403     404       404
            POST /books/{id}/status       303     303     303     404       404
            POST /books/{id}/take         303     303     403     404       404
            GET  /covers/{id}             200     200     200     404       404
            GET  /export.csv              200     200     200     200       200
            GET  /lookups                 200     200     200     200       200
            POST /lookups/retry           303     303     403     303       303
            GET  /scan                    200     200     403     200       200
            GET  /suggestions/tags        200     200     200     200       200
            """;

    private static final AtomicInteger TITLES = new AtomicInteger();

    private static HttpUser owner;
    private static List<HttpUser> people;
    private static String cover;
    private static String ofAll;

    static Stream<MatrixRow> rows() {
        return MatrixRow.of(MATRIX);
    }

    @BeforeAll
    static void makeHousehold() {
        owner = SharedLibrary.reader();
        HttpUser former = member("editor");
        people = List.of(owner, member("editor"), member("reader"), former, SharedLibrary.reader());
        former.post("/library/leave").expect(303);
        String book = owner.addByHand("Has a cover");
        ofAll = bookId(book);
        owner.upload(book + "/cover", "image", Photos.jpeg(60, 90)).expect(303);
        cover = owner.get(book).first("src=\"/covers/([^\"]+)\"");
    }

    private static HttpUser member(String role) {
        HttpUser member = SharedLibrary.reader();
        member.post(owner.post("/library/invitations", "role", role).expect(200).first("(/join/[^\"]+)"))
                .expect(303);
        return member;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void role_decides_what_is_open(MatrixRow row) {
        String path = path(row);
        for (int i = 0; i < people.size(); i++) {
            send(row, path, people.get(i))
                    .expect(Integer.parseInt(row.expected().get(i)));
        }
    }

    private static Reply send(MatrixRow row, String path, HttpUser person) {
        if (row.method().equals("GET")) {
            return person.get(path);
        }
        if (row.route().endsWith("/cover")) {
            return person.upload(path, "image", Photos.jpeg(60, 90));
        }
        if (row.route().endsWith("/bulk")) {
            return person.post(path, "id", ofAll, "possession", "gone");
        }
        return person.post(path, "title", "Role " + TITLES.incrementAndGet(), "status", "read", "rating", "5");
    }

    private static String path(MatrixRow row) {
        String id = row.route().startsWith("/books/{id}")
                ? bookId(owner.addByHand("Of all " + TITLES.incrementAndGet()))
                : cover;
        return row.route().replace("{id}", id);
    }
}
