package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.time.Duration;
import java.util.Random;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.ProviderStandIn;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;

/** The board of lookups: what is not found yet, why, and trying again. */
class LookupBoardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Random RANDOM = new Random(20_261_126);

    private final HttpUser reader = SharedLibrary.reader();

    @Test
    void board_says_what_is_not_found_why_and_when_it_is_tried_again() {
        String unknown = reader.addByIsbn(MadeIsbn.of(RANDOM));
        reader.awaitLookup(unknown);

        Reply board = board("try so far");

        board.expectText("No catalogue knows this ISBN.", "Next try in 24 hours.", "One try so far.", "Try again");
        assertThat(board.body()).contains("href=\"" + unknown + "\"");
        reader.get("/books").expect(200).expectText("Not found yet: 1");
        SharedLibrary.reader().get("/lookups").expect(200).expectText("Nothing is waiting");
    }

    @Test
    void found_books_are_not_on_it() {
        reader.awaitLookup(reader.addByIsbn(ProviderStandIn.ISBNS.get(0)));
        reader.addByHand("By hand");

        board("Nothing is waiting");
        assertThat(reader.get("/books").text()).doesNotContain("Not found yet:");
    }

    @Test
    void one_book_is_tried_again_and_then_all_of_them() {
        String first = reader.addByIsbn(MadeIsbn.of(RANDOM));
        String second = reader.addByIsbn(MadeIsbn.of(RANDOM));
        reader.awaitLookup(first);
        reader.awaitLookup(second);

        reader.post("/lookups/retry", "id", bookId(first)).expectRedirect("/lookups");
        Reply afterOne = board("2 tries so far");
        assertThat(afterOne.text()).contains("One try so far.");

        reader.post("/lookups/retry", "all", "1").expectRedirect("/lookups");
        board("3 tries so far").expectText("2 tries so far.");
    }

    @Test
    void retry_of_what_is_not_there_is_refused() {
        String anothers = bookId(SharedLibrary.reader().addByIsbn(MadeIsbn.of(RANDOM)));

        reader.post("/lookups/retry", "id", anothers).expect(404);
        reader.post("/lookups/retry", "id", "not-an-id").expect(400);
        reader.get("/lookups?after=nonsense").expect(200);
    }

    private Reply board(String text) {
        return Eventually.get(
                "the board to say " + text,
                PATIENCE,
                () -> reader.get("/lookups").expect(200),
                reply -> reply.text().contains(text));
    }
}
