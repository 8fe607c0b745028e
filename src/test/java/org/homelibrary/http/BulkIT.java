package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several books that are changed at once. */
class BulkIT {

    private HttpUser reader;
    private List<String> ids;

    @BeforeEach
    void addBooks() {
        reader = SharedLibrary.reader();
        ids = List.of("Emma", "Dune", "Faust").stream()
                .map(title -> HttpUser.bookId(reader.addByHand(title, "status", "to-read")))
                .toList();
    }

    @Test
    void chosen_books_get_a_status_and_tags_that_lead_to_them() {
        Reply select = reader.get("/books?select=1").expect(200);
        assertThat(select.all("name=\"id\" value=\"([^\"]+)\"")).containsExactlyInAnyOrderElementsOf(ids);

        reader.post("/books/bulk", "id", ids.get(0), "id", ids.get(1), "status", "read", "tags", "to lend, classic")
                .expectRedirect("/books");

        assertThat(reader.get("/books?status=read").books()).hasSize(2);
        assertThat(reader.get("/books?tag=To+lend").books()).hasSize(2);
        reader.get("/tags").expect(200).expectText("classic");
    }

    @Test
    void whole_list_is_deleted_and_comes_back() {
        String page = reader.post("/books/bulk", "filter", "status=to-read", "delete", "1")
                .expectRedirect("/books")
                .location();
        Reply told = reader.get(page).expect(200);
        assertThat(told.books()).isEmpty();

        String deletedAt = told.first("name=\"restore\" value=\"([^\"]+)\"");
        reader.post("/books/bulk", "restore", deletedAt).expectRedirect("/books");
        assertThat(reader.get("/books").books()).hasSize(3);
    }

    /** As the page of a change that takes longer sends it. */
    @Test
    void rest_of_a_change_is_counted_with_what_was_done_before() {
        reader.post("/books/bulk", "id", ids.get(0), "status", "read", "done", "2", "at", "2026-01-01T00:00:00Z")
                .expectRedirect("/books");

        reader.get("/books").expectText("3 books were changed.");
        assertThat(reader.get("/books?status=read").books()).hasSize(1);
    }

    @Test
    void what_makes_no_sense_changes_nothing() {
        reader.post("/books/bulk", "id", ids.get(0)).expectRedirect("/books");
        reader.post("/books/bulk", "status", "read").expectRedirect("/books");
        reader.post("/books/bulk", "id", "x", "status", "read").expectRedirect("/books");
        reader.post("/books/bulk", "id", ids.get(0), "status", "lost").expectRedirect("/books");
        reader.post("/books/bulk", "id", ids.get(0), "tags", "x".repeat(51)).expectRedirect("/books");
        SharedLibrary.reader()
                .post("/books/bulk", "id", ids.get(0), "delete", "1")
                .expectRedirect("/books");

        assertThat(reader.get("/books?status=to-read").books()).hasSize(3);
    }
}
