package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.time.Duration;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the providers know about a book arrives by itself. */
class MetadataIT {

    private static final String UNKNOWN = "9780306406157";

    private static HttpUser reader;

    @BeforeAll
    static void register() {
        reader = SharedLibrary.reader();
    }

    @Test
    void book_known_to_google_gets_everything_and_a_cover_of_our_own() {
        String path = reader.addByIsbn("9780735619937");
        Reply page = reader.awaitLookup(path);
        page.expectText("Agile Project Management with Scrum", "Microsoft Press", "192", "9780735619937", "073561993X");
        String cover = page.first("class=\"cover\">\\s*<img src=\"([^\"]+)\"");
        assertThat(cover).startsWith("/covers/");
        Reply picture = reader.get(cover).expect(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.bytes()).hasSizeBetween(1000, 350_000);
    }

    @Test
    void book_just_added_is_shown_at_once_and_fills_in_by_itself() {
        HttpUser other = SharedLibrary.reader();
        String path = other.addByIsbn("9781585730575");
        other.awaitLookup(path);
        Reply card = Eventually.get(
                "the card to be complete",
                Duration.ofSeconds(20),
                () -> other.get(path + "/card?view=grid").expect(200),
                piece -> piece.text().contains("Walking the Old Canals"));
        assertThat(card.body()).doesNotContain("hx-trigger=\"every");
    }

    @Test
    void gaps_are_filled_from_open_library() {
        String path = reader.addByIsbn("9780140013993");
        reader.awaitLookup(path).expectText("The Lighthouse Road", "Penguin Books", "224");
    }

    @Test
    void book_known_to_open_library_only_is_found() {
        String path = reader.addByIsbn("9780804816632");
        Reply page = reader.awaitLookup(path);
        assertThat(page.first("<h1 dir=\"auto\">(.*?)</h1>"))
                .isNotEqualTo("9780804816632")
                .isNotBlank();
        assertThat(page.body()).doesNotContain("notice-failed");
    }

    @Test
    void book_in_another_script_is_found() {
        reader.awaitLookup(reader.addByIsbn("9784872348880")).expectText("海辺の図書室", "太田出版");
    }

    @Test
    void book_that_nobody_knows_says_so_and_when_it_is_tried_again() {
        String path = reader.addByIsbn(UNKNOWN);
        Reply page = reader.awaitLookup(path);
        page.expectText("No catalogue knows this ISBN. Next try", "Try again");
        assertThat(page.first("action=\"(" + path + "/refresh)\"")).isNotNull();
        assertThat(reader.get("/books?sync=failed").books()).contains(bookId(path));
    }

    @Test
    void second_reader_of_a_known_edition_has_it_at_once() {
        reader.awaitLookup(reader.addByIsbn("9780679601050"));
        HttpUser other = SharedLibrary.reader();
        other.get(other.addByIsbn("9780679601050")).expectText("Collected Letters from the North");
    }

    @Test
    void edited_fields_survive_a_lookup_and_the_others_do_not_lose_theirs() {
        String path = reader.addByIsbn("9780596008574");
        String shown = reader.awaitLookup(path).first("class=\"detail-author\"[^>]*>([^<]*)");
        Reply form = reader.get(path + "/edit").expect(200);
        String author = form.first("id=\"author\"[^>]* value=\"([^\"]*)\"");
        reader.post(path, "title", "My own title", "author", author, "genre", "", "rating", "4")
                .expectRedirect(path);
        reader.post(path + "/refresh").expect(303);
        Reply page = reader.awaitLookup(path);
        page.expectText(shown, "The catalogues say something different", "Network Tools by Example");
        assertThat(page.first("<h1 dir=\"auto\">(.*?)</h1>")).isEqualTo("My own title");
        assertThat(page.first("value=\"(4|4.0)\"[^>]* checked")).isNotNull();
    }

    @Test
    void what_was_typed_with_the_isbn_is_kept() {
        Reply reply = reader.post(
                "/books",
                "isbn",
                "9780441014989",
                "title",
                "Halting State, signed",
                "status",
                "reading",
                "rating",
                "5");
        String path = reply.expect(303).location();
        Reply page = reader.awaitLookup(path);
        page.expectText("Halting State, signed", "Charles Stross");
        assertThat(page.first("id=\"set-reading\"[^>]* aria-pressed=\"(\\w+)\""))
                .isEqualTo("true");
    }
}
