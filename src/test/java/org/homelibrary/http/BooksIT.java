package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding, changing and deleting a book, and what bad input gets. */
class BooksIT {

    private static HttpUser reader;

    @BeforeAll
    static void register() {
        reader = SharedLibrary.reader();
    }

    @ParameterizedTest
    @ValueSource(strings = {"978-0-201-75284-7", " 9780201752847 ", "0-201-75284-0", "0201752840"})
    void isbn_is_taken_however_it_is_written(String typed) {
        HttpUser fresh = SharedLibrary.visitor().withCookie("session", reader.cookie("session"));
        Reply reply = fresh.post("/books", "isbn", typed);
        String path = "/books/" + Isbn.parse("9780201752847").orElseThrow().bookId();
        if (reply.status() == 409) {
            assertThat(reply.body()).contains("data-owned=\"" + path + "\"");
        } else {
            reply.expectRedirect(path);
        }
    }

    @Test
    void nine_digit_number_of_an_old_book_is_an_isbn() {
        reader.post("/books", "isbn", "330 23132 4")
                .expectRedirect(
                        "/books/" + Isbn.parse("0330231324").orElseThrow().bookId());
    }

    @Test
    void book_that_is_there_already_is_linked_to_and_not_added_twice() {
        String path = reader.addByIsbn("9780345460950");
        reader.awaitLookup(path);
        int before = reader.get("/books").books().size();
        Reply again = reader.post(
                "/books",
                "isbn",
                Isbn.parse("9780345460950").flatMap(Isbn::isbn10).orElseThrow(),
                "description",
                "typed meanwhile");
        again.expect(409).expectText("This book is in your library already.", "typed meanwhile");
        assertThat(again.body()).contains("href=\"" + path + "\"");
        assertThat(reader.get("/books").books()).hasSize(before);
    }

    @Test
    void wrong_check_digit_is_refused_with_corrections_of_one_click() {
        Reply refused = reader.post("/books", "isbn", "9780735619938", "description", "my notes", "status", "reading");
        refused.expect(400).expectText("This is not a valid ISBN", "Did you mean one of these?");
        List<String> suggestions = refused.all("<button[^>]* name=\"isbn\" value=\"(\\d{13})\"");
        assertThat(suggestions).contains("9780735619937").allMatch(isbn -> Isbn.parse(isbn)
                .isPresent());
        assertThat(refused.first("<input type=\"hidden\" name=\"description\" value=\"([^\"]*)\""))
                .isEqualTo("my notes");
        assertThat(refused.first("<input type=\"hidden\" name=\"status\" value=\"([^\"]*)\""))
                .isEqualTo("reading");
        assertThat(refused.first("id=\"isbn\"[^>]* value=\"([^\"]*)\"")).isEqualTo("9780735619938");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "978030640615751095",
                "9780306406157 51095",
                "]E09780306406157\r\n",
                "ISBN-13 \u200f : \u200e 978-0306406157",
                "0306406152 (ISBN13: 9780306406157)",
                "https://openlibrary.org/isbn/9780306406157"
            })
    void isbn_is_taken_as_scanners_and_shops_give_it(String typed) {
        HttpUser fresh = SharedLibrary.reader();
        fresh.post("/books", "isbn", typed).expectRedirect("/books/" + new Isbn("9780306406157").bookId());
        assertThat(fresh.get("/books?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .books())
                .hasSize(1);
    }

    @Test
    void paperback_is_added_by_its_upc_and_supplement() {
        SharedLibrary.reader()
                .post("/books", "isbn", "07807300350143506")
                .expectRedirect("/books/" + new Isbn("9780590435062").bookId());
    }

    @Test
    void two_isbns_are_offered_each_with_what_was_typed() {
        Reply asked = reader.post("/books", "isbn", "9780140013993, 9780306406157", "description", "my notes");
        asked.expect(400).expectText("more than one book");
        assertThat(asked.all("<button[^>]* name=\"isbn\" value=\"(\\d{13})\""))
                .containsExactly("9780140013993", "9780306406157");
        assertThat(asked.first("<input type=\"hidden\" name=\"description\" value=\"([^\"]*)\""))
                .isEqualTo("my notes");
    }

    @ParameterizedTest
    @CsvSource({
        "9790260000438, printed music",
        "M-2600-0043-8, printed music",
        "9771234567003, ISSN 1234-5679",
        "4006381333931, some other article",
        "078073003501, inside the front cover"
    })
    void number_that_is_no_books_is_named_and_not_added(String typed, String sentence) {
        Reply refused = reader.post("/books", "isbn", typed);
        refused.expect(400).expectText(sentence);
        assertThat(refused.all("<button[^>]* name=\"isbn\" value=\"(\\d{13})\""))
                .isEmpty();
    }

    @Test
    void printed_music_is_added_by_hand_with_its_number_and_found_by_it() {
        HttpUser fresh = SharedLibrary.reader();
        String path = fresh.post("/books", "isbn", "M-2600-0043-8", "title", "Sonata")
                .expect(303)
                .location();
        fresh.get(path).expect(200).expectText("Sonata", "9790260000438");
        assertThat(fresh.get("/books?q=M-2600-0043-8").books()).hasSize(1);
        fresh.post("/books", "isbn", "9790260000438", "title", "Sonata again").expect(409);
    }

    @Test
    void misprinted_number_is_kept_on_request_and_found_by_it() {
        HttpUser fresh = SharedLibrary.reader();
        Reply refused = fresh.post("/books", "isbn", "978-0-14-001399-0");
        refused.expect(400);
        String number = refused.first("<button[^>]* name=\"printed\" value=\"([^\"]*)\"");
        assertThat(number).isEqualTo("9780140013990");
        String path = fresh.post("/books", "printed", number, "title", "The Lamp")
                .expect(303)
                .location();
        fresh.get(path).expect(200).expectText("Number as printed", "9780140013990");
        assertThat(fresh.get("/books?q=9780140013990").books()).hasSize(1);
        fresh.post("/books", "printed", number, "title", "The Lamp").expect(409);
    }

    @Test
    void nothing_at_all_is_refused() {
        reader.post("/books", "isbn", "", "title", "  ").expect(400).expectText("Type an ISBN, or at least a title.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سَمَرقَنْد ‏‎(رواية)",
                "שיר השירים",
                "Emoji 📚👩‍👩‍👧‍👦 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
                "海辺の図書室",
                "<script>alert('x')</script> & \"quotes\" 'single'",
                "Zalgo t̵̢̛e̸x̴t",
                "${7*7} #{7*7} {{7*7}} %s {0} \\u0041 ''",
                "../../etc/passwd\\..\\"
            })
    void title_comes_back_as_it_was_typed(String title) {
        String path = reader.addByHand(title);
        Reply page = reader.get(path).expect(200);
        assertThat(page.first("<h1 dir=\"auto\">(.*?)</h1>")).isEqualTo(title);
        assertThat(reader.get(path + "/edit").first("id=\"title\"[^>]* value=\"([^\"]*)\""))
                .isEqualTo(title);
        assertThat(reader.get("/books?q=" + HttpUser.encode(title)).books()).contains(bookId(path));
    }

    @Test
    void description_keeps_its_lines() {
        String path = reader.addByHand("Lines", "description", "One\r\n\r\nTwo\n\tThree");
        assertThat(reader.get(path + "/edit")
                        .first("<textarea[^>]*>(.*?)</textarea>")
                        .replace("\r", ""))
                .isEqualTo("One\n\nTwo\n\tThree");
    }

    @Test
    void characters_that_cannot_be_shown_are_left_out() {
        String path = reader.addByHand("\u0098Der\u009c Turm am Meer", "author", "bell\u0007 ringer");
        reader.get(path).expect(200).expectText("Der Turm am Meer", "bell ringer");
    }

    static List<List<String>> nonsense() {
        return List.of(
                List.of("title", "t".repeat(BookField.TITLE.max() + 1), "This text is too long"),
                List.of("author", "a".repeat(BookField.AUTHORS.max() + 1), "A name is too long"),
                List.of("genre", "g".repeat(BookField.GENRE.max() + 1), "This text is too long"),
                List.of("description", "d".repeat(BookField.DESCRIPTION.max() + 1), "This text is too long"),
                List.of("rating", "7", "A rating is between half a star and five stars"),
                List.of("rating", "five", "A rating is between half a star and five stars"),
                List.of("rating", "-1", "A rating is between half a star and five stars"),
                List.of("rating", "4.3", "A rating is between half a star and five stars"),
                List.of("rating", "NaN", "A rating is between half a star and five stars"),
                List.of("rating", "9".repeat(400), "A rating is between half a star and five stars"),
                List.of("status", "burnt", "Choose one of the four reading states."),
                List.of("status", "TO_READ", "Choose one of the four reading states."),
                List.of("cover_image_url", "ftp://example.org/c.jpg", "This is not the https address of a picture."),
                List.of("cover_image_url", "file:///etc/passwd", "This is not the https address of a picture."),
                List.of("cover_image_url", "not an address", "This is not the https address of a picture."),
                List.of(
                        "cover_image_url",
                        "https://127.0.0.1/c.jpg",
                        "Pictures are only fetched from public addresses on the"),
                List.of(
                        "cover_image_url",
                        "https://[::1]/c.jpg",
                        "Pictures are only fetched from public addresses on the"),
                List.of(
                        "cover_image_url",
                        "https://169.254.169.254/latest",
                        "Pictures are only fetched from public addresses"),
                List.of("isbn", "97801400139", "This is not a valid ISBN"),
                List.of("isbn", "🐈".repeat(3000), "This is not a valid ISBN"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_in_a_new_book_is_answered_beside_the_field_and_loses_nothing(List<String> wrong) {
        String field = wrong.get(0);
        String other = field.equals("genre") ? "author" : "genre";
        String title = field.equals("title") ? wrong.get(1) : "Kept as typed";
        Reply refused = field.equals("title")
                ? reader.post("/books", field, wrong.get(1), other, "Kept too")
                : reader.post("/books", "title", title, field, wrong.get(1), other, "Kept too");
        refused.expect(400).expectText(wrong.get(2));
        assertThat(refused.first("id=\"" + field + "-error\">([^<]*)<"))
                .as(refused.body())
                .contains(wrong.get(2));
        assertThat(refused.first("id=\"" + other + "\"[^>]* value=\"([^\"]*)\""))
                .isEqualTo("Kept too");
        if (!field.equals("title")) {
            assertThat(refused.first("id=\"title\"[^>]* value=\"([^\"]*)\"")).isEqualTo("Kept as typed");
        }
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_in_an_edited_book_changes_nothing(List<String> wrong) {
        String path = EditedBook.PATH;
        Reply before = reader.get(path + "/edit");
        Reply refused = wrong.get(0).equals("title")
                ? reader.post(path, "title", wrong.get(1))
                : reader.post(path, "title", "Changed", wrong.get(0), wrong.get(1));
        refused.expect(400).expectText(wrong.get(2));
        assertThat(reader.get(path + "/edit").body()).isEqualTo(before.body());
    }

    @Test
    void longest_texts_are_taken() {
        String path = reader.addByHand(
                "t".repeat(BookField.TITLE.max()),
                "author",
                "a".repeat(BookField.AUTHORS.max()),
                "genre",
                "g".repeat(BookField.GENRE.max()),
                "description",
                "d".repeat(BookField.DESCRIPTION.max()));
        reader.get(path).expect(200).expectText("t".repeat(BookField.TITLE.max()));
    }

    @Test
    void form_of_two_megabytes_is_too_large() {
        reader.post("/books", "title", "Huge", "description", "d".repeat(2_000_000))
                .expect(413);
    }

    @Test
    void bytes_that_are_no_utf8_are_no_error_of_the_server() {
        Reply reply = reader.postForm("/books", "title=%ff%fe%80&_csrf=" + HttpUser.encode(reader.csrf()));
        assertThat(reply.status()).isIn(303, 400);
        assertThat(reader.postForm("/books", "title=%zz&_csrf=" + HttpUser.encode(reader.csrf()))
                        .status())
                .isIn(303, 400, 403);
        assertThat(reader.get("/books?q=%ff%fe&sort=%00&status=%ff").status()).isIn(200, 400);
        assertThat(reader.get("/books?after=nonsense").status()).isIn(200, 400);
    }

    @Test
    void every_field_can_be_edited() {
        String path = reader.addByHand("First title");
        reader.post(
                        path,
                        "title",
                        "Second title",
                        "author",
                        "Ann Author, Bob Writer",
                        "genre",
                        "Essays",
                        "description",
                        "New words",
                        "status",
                        "reading",
                        "rating",
                        "4.5")
                .expectRedirect(path);
        Reply page = reader.get(path).expect(200);
        page.expectText("Saved.", "Second title", "Ann Author, Bob Writer", "Essays", "New words");
        assertThat(page.first("id=\"set-reading\"[^>]* aria-pressed=\"(\\w+)\""))
                .isEqualTo("true");
        assertThat(page.first("value=\"(4.5)\"[^>]* checked")).isEqualTo("4.5");
        assertThat(reader.get(path).text()).doesNotContain("Saved.");
    }

    @Test
    void authors_are_typed_in_one_field_or_sent_in_several() {
        String path = reader.addByHand("By several", "author", "Doe, Anna", "author", "Bob Writer & Eve Poet");
        reader.get(path).expectText("Doe, Anna; Bob Writer; Eve Poet");
        String author = reader.get(path + "/edit").first("id=\"author\"[^>]* value=\"([^\"]*)\"");
        reader.post(path, "title", "By several", "author", author).expectRedirect(path);
        reader.get(path).expectText("Doe, Anna; Bob Writer; Eve Poet");
        reader.post(path, "author", "Eve Poet").expectRedirect(path);
        Reply page = reader.get(path);
        page.expectText("By several", "Eve Poet");
        assertThat(page.text()).doesNotContain("Bob Writer");
    }

    @Test
    void edit_over_a_newer_change_is_a_conflict_that_loses_nothing() {
        String path = reader.addByHand("Edited in two windows");
        String version = reader.get(path + "/edit").first("name=\"version\" value=\"(\\d+)\"");
        reader.post(path, "title", "From the first window", "version", version).expectRedirect(path);
        Reply conflict = reader.post(path, "title", "From the second window", "genre", "Mine", "version", version);
        conflict.expect(409).expectText("This book was changed elsewhere while you were editing it.");
        assertThat(conflict.first("id=\"title\"[^>]* value=\"([^\"]*)\"")).isEqualTo("From the second window");
        assertThat(reader.get(path).text()).contains("From the first window");
        String newest = conflict.first("name=\"version\" value=\"(\\d+)\"");
        reader.post(path, "title", "From the second window", "version", newest).expectRedirect(path);
        assertThat(reader.get(path).text()).contains("From the second window");
    }

    @Test
    void form_that_was_opened_before_the_lookup_ended_does_not_empty_what_was_found() {
        HttpUser other = SharedLibrary.reader();
        String path = other.addByIsbn("9780201310054");
        String version = other.get(path + "/edit").first("name=\"version\" value=\"(\\d+)\"");
        other.awaitLookup(path);
        other.post(path, "genre", "Programming").expectRedirect(path); // the edition may have been known before
        Reply conflict = other.post(path, "title", "", "author", "", "rating", "4", "version", version);
        conflict.expect(409);
        assertThat(conflict.first("id=\"title\"[^>]* value=\"([^\"]*)\"")).contains("Effective Java");
        assertThat(conflict.first("id=\"author\"[^>]* value=\"([^\"]*)\"")).contains("Joshua Bloch");
    }

    @Test
    void form_of_an_edit_that_is_sent_twice_is_no_conflict() {
        String path = reader.addByHand("Edited twice");
        String[] form = {"title", "Edited twice", "genre", "Mine", "rating", "4", "version", "0"};
        String version = reader.get(path + "/edit").first("name=\"version\" value=\"(\\d+)\"");
        form[7] = version;
        reader.post(path, form).expectRedirect(path);
        reader.post(path, form).expectRedirect(path);
    }

    @Test
    void forgotten_isbn_is_added_and_looked_up_and_fills_what_is_empty() {
        HttpUser other = SharedLibrary.reader();
        String kite = other.addByHand("Kite", "rating", "4.5", "status", "reading");
        assertThat(other.get(kite + "/edit").first("id=\"isbn\"[^>]* value=\"([^\"]*)\""))
                .isEmpty();
        Reply moved = other.post(kite, "isbn", "0-201-31005-8", "title", "Kite", "status", "reading", "rating", "4.5");
        String path = moved.expect(303).location();
        assertThat(path).isEqualTo("/books/" + new Isbn("9780201310054").bookId());
        Reply page = other.awaitLookup(path);
        page.expectText("Kite", "Joshua Bloch", "9780201310054");
        assertThat(page.first("value=\"(4.5)\"[^>]* checked")).isEqualTo("4.5");
        other.post(kite, "isbn", "0-201-31005-8", "title", "Kite").expectRedirect(path);
        assertThat(other.get("/books").books()).containsExactly(bookId(path));
        other.get(kite).expect(404);
    }

    @Test
    void isbn_is_changed_and_taken_away_again() {
        HttpUser other = SharedLibrary.reader();
        String first = other.addByIsbn("9780345460950");
        other.awaitLookup(first);
        other.post(first + "/rating", "rating", "3.5").expect(303);
        String title = other.get(first + "/edit").first("id=\"title\"[^>]* value=\"([^\"]*)\"");
        String second = other.post(first, "isbn", "9780201310054", "title", title, "rating", "3.5")
                .expect(303)
                .location();
        Reply page = other.awaitLookup(second);
        page.expectText("Effective Java");
        assertThat(page.first("value=\"(3.5)\"[^>]* checked")).isEqualTo("3.5");
        String without = other.post(second, "isbn", "", "title", "Effective Java", "rating", "3.5")
                .expect(303)
                .location();
        assertThat(other.get(without).expect(200).text())
                .contains("Effective Java")
                .doesNotContain("9780201310054");
        assertThat(other.get("/books").books()).containsExactly(bookId(without));
    }

    @Test
    void isbn_that_is_wrong_or_of_another_book_is_refused_beside_the_field() {
        HttpUser other = SharedLibrary.reader();
        String there = other.addByIsbn("9780345460950");
        String kite = other.addByHand("Kite");
        other.post(kite, "isbn", "9780735619938", "title", "Kite", "genre", "Mine")
                .expect(400)
                .expectText("This is not a valid ISBN");
        Reply taken = other.post(kite, "isbn", "9780345460950", "title", "Kite", "genre", "Mine")
                .expect(409);
        taken.expectText("Another book in your library has this ISBN.");
        assertThat(taken.body()).contains("data-owned=\"" + there + "\"");
        assertThat(taken.first("id=\"genre\"[^>]* value=\"([^\"]*)\"")).isEqualTo("Mine");
        other.post(kite, "isbn", "", "title", "").expect(400).expectText("A book without an ISBN needs a title.");
        other.get(kite).expect(200);
    }

    @Test
    void status_and_rating_change_by_a_plain_form() {
        String path = reader.addByHand("Tapped");
        reader.post(path + "/status", "status", "read", "next", "/books?sort=title")
                .expectRedirect("/books?sort=title");
        reader.post(path + "/rating", "rating", "3.5").expectRedirect(path);
        Reply page = reader.get(path);
        assertThat(page.first("id=\"set-read\"[^>]* aria-pressed=\"(\\w+)\"")).isEqualTo("true");
        assertThat(page.first("value=\"(3.5)\"[^>]* checked")).isEqualTo("3.5");
        reader.post(path + "/rating", "rating", "").expectRedirect(path);
        assertThat(reader.get(path).first("value=\"(\\d.\\d)\"[^>]* checked")).isNull();
        reader.post(path + "/status", "status", "read", "next", "//evil.example")
                .expectRedirect("/books");
    }

    @Test
    void book_is_taken_off_the_list_and_put_back() {
        String path = reader.addByHand("Off the list", "status", "read");
        reader.get(path).expectText("Take off my list");
        reader.post(path + "/status", "status", "none").expectRedirect(path);
        Reply page = reader.get(path);
        page.expectText("“Off the list” is no longer on your list.");
        assertThat(page.first("id=\"set-[a-z-]+\"[^>]* aria-pressed=\"(true)\""))
                .isNull();
        assertThat(page.text()).doesNotContain("Take off my list");
        assertThat(undo(page)).isEqualTo(path + "/status?status=read");
        Reply list = reader.get("/books?q=off+the+list");
        assertThat(list.books()).containsExactly(bookId(path));
        assertThat(list.first("data-status=\"([^\"]*)\"")).isEqualTo("none");
        assertThat(reader.get("/books?q=off+the+list&status=read").books()).isEmpty();
        assertThat(reader.get(path + "/edit").first("id=\"status-([a-z-]+)\"[^>]* checked"))
                .isEqualTo("none");
        reader.post(path, "title", "Off the list", "status", "none").expectRedirect(path);
        reader.post(path + "/status", "status", "reading").expectRedirect(path);
        assertThat(reader.get(path).first("id=\"set-reading\"[^>]* aria-pressed=\"(\\w+)\""))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "table"})
    void status_and_rating_change_by_script_and_bring_the_piece_back(String view) {
        String path = reader.addByHand("Tapped by script", "author", view);
        Reply status = reader.postByScript(path + "/status", "status", "abandoned", "view", view)
                .expect(200);
        assertThat(status.books()).containsExactly(bookId(path));
        assertThat(status.body()).doesNotContain("<html").contains("data-status=\"abandoned\"");
        status.expectText("“Tapped by script” is marked as not finished.");
        assertThat(undo(status)).isEqualTo(path + "/status?status=to-read");
        Reply rating = reader.postByScript(path + "/rating", "rating", "2.5", "view", view)
                .expect(200);
        assertThat(rating.first("data-rating=\"([^\"]*)\"")).isEqualTo("2.5");
        assertThat(undo(rating)).isEqualTo(path + "/rating?rating=0");
        Reply cleared = reader.postByScript(path + "/rating", "rating", "0", "view", view)
                .expect(200);
        assertThat(undo(cleared)).isEqualTo(path + "/rating?rating=2.5");
    }

    @Test
    void change_of_nothing_offers_no_undo() {
        String path = reader.addByHand("Tapped twice", "rating", "3");
        reader.post(path + "/rating", "rating", "3").expectRedirect(path);
        Reply page = reader.get(path);
        page.expectText("“Tapped twice” now has 3 stars.");
        assertThat(undo(page)).isNull();
    }

    /** Where the form in the notice leads that takes the last change back, with its one field; null when there is none. */
    private static String undo(Reply page) {
        String action = page.first("action=\"([^\"]*)\" data-undo");
        return action == null
                ? null
                : action + "?"
                        + page.first("data-undo>\\s*<input[^>]*>\\s*<input type=\"hidden\" name=\"([^\"]*)\"")
                        + "="
                        + page.first(
                                "data-undo>\\s*<input[^>]*>\\s*<input type=\"hidden\" name=\"[^\"]*\" value=\"([^\"]*)\"");
    }

    @Test
    void nonsense_in_a_tap_is_refused() {
        String path = reader.addByHand("Tapped wrongly");
        reader.post(path + "/rating", "rating", "7").expect(400);
        reader.post(path + "/rating", "rating", "five").expect(400);
        reader.post(path + "/status", "status", "lent").expect(400);
        reader.post(path + "/status").expect(400);
    }

    @Test
    void deleted_book_is_gone_and_undo_brings_it_back_as_it_was() {
        String path = reader.addByHand("Deleted by mistake", "rating", "5", "status", "reading");
        reader.post(path + "/delete").expectRedirect("/books");
        reader.get(path).expect(404);
        Reply list = reader.get("/books").expect(200);
        list.expectText("Deleted by mistake was deleted.");
        String undo = list.first("<form method=\"post\" action=\"(/books/[^\"]+/restore)\"");
        assertThat(undo).isEqualTo(path + "/restore");
        assertThat(list.books()).doesNotContain(bookId(path));
        reader.post(path + "/delete").expectRedirect("/books");
        reader.get("/books").expectText("Deleted by mistake was deleted.", "Undo");
        reader.post(undo).expectRedirect(path);
        Reply page = reader.get(path).expect(200);
        page.expectText("Deleted by mistake");
        assertThat(page.first("value=\"(5.0|5)\"[^>]* checked")).isNotNull();
        assertThat(page.first("id=\"set-reading\"[^>]* aria-pressed=\"(\\w+)\""))
                .isEqualTo("true");
    }

    @Test
    void deleted_book_that_is_added_again_is_as_it_was_or_starts_anew() {
        HttpUser other = SharedLibrary.reader();
        String path = other.addByIsbn("9781558604971");
        other.awaitLookup(path);
        other.post(path + "/rating", "rating", "4.5").expect(303);
        other.post(path + "/status", "status", "read").expect(303);
        other.post(path + "/delete").expect(303);
        assertThat(other.addByIsbn("9781558604971")).isEqualTo(path);
        Reply back = other.get(path);
        back.expectText("Disk Systems is back as it was before you deleted it.", "Start over");
        assertThat(back.first("value=\"(4.5)\"[^>]* checked")).isEqualTo("4.5");
        String startAnew = back.first("<form method=\"post\" action=\"(/books/[^\"]+/start-anew)\"");
        other.post(path + "/restore").expectRedirect(path);
        other.get(path).expectText("Disk Systems is in your library again.");
        other.post(startAnew).expect(200).expectText("Start over with “", "Keep it as it is");
        assertThat(other.get(path).first("value=\"(4.5)\"[^>]* checked")).isEqualTo("4.5");
        other.post(startAnew, "sure", "true").expectRedirect(path);
        Reply anew = other.get(path);
        anew.expectText("Storage at Scale", "is in your library.");
        assertThat(anew.first("value=\"(\\d.\\d)\"[^>]* checked")).isNull();
        assertThat(anew.first("id=\"set-to-read\"[^>]* aria-pressed=\"(\\w+)\""))
                .isEqualTo("true");
    }

    @Test
    void another_edition_of_a_book_says_so_with_a_link() {
        HttpUser other = SharedLibrary.reader();
        String first = other.addByHand("Effective Java", "author", "Bloch, Joshua");
        assertThat(other.get(first).text()).doesNotContain("another edition");
        String second = other.addByIsbn("9780201310054");
        Reply page = other.awaitLookup(second);
        String title = page.first("<h1 dir=\"auto\">(.*?)</h1>");
        other.post(first, "title", title, "author", "Bloch, Joshua").expectRedirect(first);
        other.get(second).expectText("You already have another edition:");
        assertThat(other.get(second).first("data-editions>[^<]*<a href=\"([^\"]*)\""))
                .isEqualTo(first);
        assertThat(other.get(first).body()).contains("href=\"" + second + "\"");
    }

    @Test
    void book_by_hand_that_is_there_already_is_asked_about() {
        String path = reader.addByHand("Asked about", "author", "Ann Author");
        Reply question = reader.post("/books", "title", "asked ABOUT ", "author", "ann author", "genre", "Mine");
        question.expect(409).expectText("You have a book with this title and author already.", "Add it as well");
        assertThat(question.body()).contains("data-owned=\"" + path + "\"");
        String copy = question.first("name=\"copy\" value=\"(\\d+)\"");
        String opened = question.first("name=\"opened\" value=\"(\\d+)\"");
        String[] again = {"title", "asked ABOUT ", "author", "ann author", "copy", copy, "opened", opened};
        String second = reader.post("/books", again).expect(303).location();
        assertThat(second).isNotEqualTo(path);
        reader.post("/books", again).expectRedirect(second);
        assertThat(reader.get("/books?q=asked").books()).hasSize(2);
    }

    @Test
    void form_that_is_sent_twice_gets_the_same_answer_twice() {
        String opened = reader.get("/books/new").first("name=\"opened\" value=\"(\\d+)\"");
        String path = reader.post("/books", "isbn", "9780764544200", "opened", opened)
                .expect(303)
                .location();
        reader.post("/books", "isbn", "9780764544200", "opened", opened).expectRedirect(path);
        reader.get(path).expectText("is in your library.");
        String byHand = reader.post("/books", "title", "Sent twice", "opened", opened)
                .expect(303)
                .location();
        reader.post("/books", "title", "Sent twice", "opened", opened).expectRedirect(byHand);
        assertThat(reader.get("/books?q=sent+twice").books()).hasSize(1);
    }

    @Test
    void lookup_of_a_book_without_isbn_harms_nothing() {
        String path = reader.addByHand("No number");
        reader.post(path + "/refresh").expect(303);
        reader.get(path).expect(200);
        reader.post("/books/" + UUID.randomUUID() + "/refresh").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
    void other_methods_are_not_allowed(String method) {
        String path = reader.addByHand("Methods", "author", method);
        Reply reply = reader.send(reader.request(path)
                .setHeader("X-CSRF-Token", reader.csrf())
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
        reply.expect(405);
        assertThat(reply.text()).contains("That did not make sense");
        reader.get(path).expect(200);
    }

    /** One book for the many edits of a parameterized test. */
    private static final class EditedBook {
        private static final String PATH = reader.addByHand("Stays as it is", "author", "Somebody", "rating", "2");

        static {
            reader.get(PATH); // which shows the notice that it was added
        }
    }
}
