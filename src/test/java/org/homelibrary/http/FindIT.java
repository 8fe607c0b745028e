package org.homelibrary.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;
import static org.homelibrary.support.HttpUser.encode;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books are found by title and author, and told from those that the reader has. */
class FindIT {

    private static final String HARDCOVER = "9780241007716";
    private static final String PAPERBACK = "9780140013993";
    private static final String GERMAN = "9783499007712";

    private static HttpUser reader;

    @BeforeAll
    static void register() {
        reader = SharedLibrary.reader().with("Accept-Language", "en");
    }

    @Test
    void words_of_title_and_author_find_editions_of_both_sources() {
        JsonObject answer = json(reader, "bloch effective");
        assertThat(answer.getJsonArray("owned")).isEmpty();
        JsonObject edition = candidates(answer).get(0);
        assertThat(edition.getString("isbn")).isEqualTo("9780201310054");
        assertThat(edition.getString("title")).isEqualTo("Effective Java");
        assertThat(edition.getJsonArray("authors").getString(0)).isEqualTo("Joshua Bloch");
        assertThat(edition.getInt("year")).isEqualTo(2001);
        assertThat(edition.getString("publisher")).isEqualTo("Addison-Wesley Professional");
        assertThat(edition.getString("language")).isEqualTo("en");
        assertThat(edition.getString("source")).isEqualTo("google-books");
        assertThat(edition.getBoolean("owned")).isFalse();
        assertThat(candidates(answer))
                .as("the same edition of Open Library is no other")
                .hasSize(1);
    }

    @Test
    void readers_language_comes_first() {
        HttpUser german = SharedLibrary.reader().with("Accept-Language", "de-DE,de;q=0.9,en;q=0.5");
        assertThat(candidates(json(german, "whitcombe")))
                .extracting(edition -> edition.getString("isbn"))
                .containsExactly(GERMAN, PAPERBACK);
        assertThat(candidates(json(reader, "whitcombe")))
                .extracting(edition -> edition.getString("isbn"))
                .containsExactly(PAPERBACK);
        Reply page = german.get("/books/find?q=whitcombe").expect(200);
        page.expectText("The Lighthouse Road", "Eleanor Whitcombe", "Die Leuchtturmstraße", "1962 · Rowohlt · Deutsch");
        assertThat(page.all("data-isbn=\"([0-9]+)\"")).containsExactly(GERMAN, PAPERBACK);
    }

    @Test
    void all_editions_of_a_work_are_one_tap_away() {
        Reply page = reader.get("/books/find?q=whitcombe").expect(200);
        String more = page.first("href=\"(/books/find[^\"]*work=[^\"]+)\"").replace("&amp;", "&");
        Reply editions = reader.get(more).expect(200);
        assertThat(editions.all("data-isbn=\"([0-9]+)\"")).containsExactly(PAPERBACK, HARDCOVER, GERMAN);
        editions.expectText("1958 · Hamish Hamilton · English", "1962 · Rowohlt · German");
        assertThat(editions.all("href=\"([^\"]*work=[^\"]*)\"")).isEmpty();
        Reply forged = reader.get("/books/find?q=x&work=" + encode("/../b/id/1-M.jpg?"))
                .expect(200);
        assertThat(forged.all("data-isbn=\"([0-9]+)\"")).isEmpty();
    }

    @Test
    void isbn_finds_that_edition_only() {
        for (String typed : List.of(HARDCOVER, "ISBN 978-0-241-00771-6", "0241007712")) {
            assertThat(candidates(json(reader, typed)))
                    .extracting(edition -> edition.getString("isbn"))
                    .containsOnly(HARDCOVER);
        }
    }

    @Test
    void candidate_is_added_with_one_tap_and_is_marked_from_then_on() {
        HttpUser other = SharedLibrary.reader();
        Reply page = other.get("/books/find?q=" + encode("lighthouse road")).expect(200);
        String isbn = page.first("name=\"isbn\" value=\"([0-9]+)\"");
        String opened = page.first("name=\"opened\" value=\"([0-9]+)\"");
        assertThat(isbn).isEqualTo(PAPERBACK);
        String path =
                other.post("/books", "isbn", isbn, "opened", opened).expect(303).location();
        other.post("/books", "isbn", isbn, "opened", opened).expectRedirect(path);
        other.awaitLookup(path).expectText("The Lighthouse Road");

        JsonObject answer = json(other, "lighthouse road");
        assertThat(answer.getJsonArray("owned").getJsonObject(0).getString("id"))
                .isEqualTo(bookId(path));
        assertThat(candidates(answer).get(0).getBoolean("owned")).isTrue();
        Reply marked = other.get("/books/find?q=" + encode("lighthouse road"));
        marked.expectText("In your library");
        assertThat(marked.all("name=\"isbn\" value=\"([0-9]+)\"")).doesNotContain(PAPERBACK);
    }

    @Test
    void other_edition_of_a_book_that_is_there_says_which_one_that_is() {
        HttpUser other = SharedLibrary.reader();
        other.awaitLookup(other.addByIsbn(PAPERBACK));
        Reply page = other.get("/books/find?q=" + HARDCOVER).expect(200);
        page.expectText("You own the edition of 1960, Penguin Books");
        assertThat(page.all("name=\"isbn\" value=\"([0-9]+)\"")).containsExactly(HARDCOVER);
        JsonObject edition = candidates(json(other, HARDCOVER)).get(0);
        assertThat(edition.getBoolean("owned")).isTrue();
        assertThat(edition.getJsonObject("ownedBook").getString("isbn")).isEqualTo(PAPERBACK);
        assertThat(edition.getJsonObject("ownedBook").getInt("year")).isEqualTo(1960);
    }

    @Test
    void candidate_without_isbn_is_added_by_hand_as_it_is_called() {
        HttpUser other = SharedLibrary.reader();
        JsonObject edition = candidates(json(other, "household hints wren")).get(0);
        assertThat(edition.get("isbn")).isEqualTo(JsonValue.NULL);
        Reply page =
                other.get("/books/find?q=" + encode("household hints wren")).expect(200);
        page.expectText("No ISBN", "1911 · Wren & Sons · English");
        String title = page.first("name=\"title\" value=\"([^\"]+)\"");
        String author = page.first("name=\"author\" value=\"([^\"]+)\"");
        String cover = page.first("name=\"candidate_cover\" value=\"([^\"]+)\"");
        String path = other.post("/books", "title", title, "author", author, "candidate_cover", cover, "by_hand", "yes")
                .expect(303)
                .location();
        Reply added = other.get(path).expect(200);
        added.expectText("Household hints: for the country home", "Clara Wren");
        assertThat(other.get(added.first("src=\"(/covers/[^\"]+)\"")).header("Content-Type"))
                .isEqualTo("image/jpeg");
        String forged = other.post("/books", "title", "Forged", "candidate_cover", "x" + cover, "by_hand", "yes")
                .location();
        assertThat(other.get(forged).body()).doesNotContain("src=\"/covers/");
        assertThat(candidates(json(other, "household hints wren")).get(0).getBoolean("owned"))
                .isTrue();
    }

    @Test
    void book_without_isbn_is_given_one_and_keeps_what_its_reader_said() {
        HttpUser other = SharedLibrary.reader();
        String book = other.addByHand(
                "Gardens of Stone and Moss",
                "author",
                "Haruko Ishida",
                "status",
                "reading",
                "rating",
                "4.5",
                "description",
                "From aunt Lise.");
        String page = other.get(book).expect(200).first("href=\"(/books/find\\?for=[^\"]+)\"");
        Reply found = other.get(page).expect(200);
        found.expectText("Find its ISBN", "1990 · Tuttle · English");
        assertThat(found.first("<form method=\"post\" action=\"(/books/[^\"]+)\""))
                .isEqualTo(book);
        assertThat(found.first("<button[^>]* name=\"isbn\" value=\"([0-9]+)\"")).isEqualTo("9780804816632");
        String path = other.post(
                        book,
                        "version",
                        found.first("name=\"version\" value=\"([0-9]+)\""),
                        "title",
                        found.first("name=\"title\" value=\"([^\"]+)\""),
                        "author",
                        found.first("name=\"author\" value=\"([^\"]+)\""),
                        "genre",
                        "",
                        "description",
                        found.first("name=\"description\" value=\"([^\"]+)\""),
                        "status",
                        found.first("name=\"status\" value=\"([^\"]+)\""),
                        "rating",
                        found.first("name=\"rating\" value=\"([^\"]+)\""),
                        "isbn",
                        "9780804816632")
                .expect(303)
                .location();
        Reply moved = other.awaitLookup(path);
        moved.expectText("Gardens of Stone and Moss", "From aunt Lise.", "9780804816632", "Tuttle");
        assertThat(moved.first("id=\"set-reading\"[^>]* aria-pressed=\"(\\w+)\""))
                .isEqualTo("true");
        assertThat(moved.first("value=\"(4\\.5)\"[^>]* checked")).isNotNull();
        other.get(book).expect(404);
    }

    @Test
    void nobody_finds_an_isbn_for_the_book_of_another() {
        String book = SharedLibrary.reader().addByHand("Somebody's own");
        reader.get("/books/find?for=" + bookId(book)).expect(404);
        reader.get("/books/find?for=nonsense").expect(404);
    }

    @Test
    void picture_of_a_candidate_comes_from_here_and_from_no_other_address() {
        Reply page = reader.get("/books/find?q=" + encode("effective java")).expect(200);
        String picture = page.first("<img src=\"(/books/find/cover[^\"]+)\"").replace("&amp;", "&");
        Reply cover = reader.get(picture).expect(200);
        assertThat(cover.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(cover.header("Cache-Control")).isEqualTo("private, max-age=86400");
        assertThat(page.body()).doesNotContain("<img src=\"http");
        String token = picture.split("of=")[1];
        String forged = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("http://localhost:1/".getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
        for (String bad : List.of("", "x", forged, "http%3A%2F%2Flocalhost%2Fb%2Fid%2F1-M.jpg", "a".repeat(5000))) {
            reader.get("/books/find/cover?of=" + bad).expect(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20%09", "?q=...", "?q=%00"})
    void nothing_to_look_for_is_said(String query) {
        Reply script =
                reader.get("/books/find" + query, "Accept", "application/json").expect(400);
        assertThat(script.header("Content-Type")).startsWith("application/json");
        assertThat(parse(script).getString("error")).isEqualTo("Type a title, an author, or both.");
        Reply page = reader.get("/books/find" + query).expect(200);
        assertThat(page.body()).contains("name=\"q\"");
        if (!query.isEmpty()) {
            page.expectText("Type a title, an author, or both.");
        }
    }

    @Test
    void source_that_fails_is_named_and_the_other_is_shown() {
        SharedLibrary.get()
                .providers()
                .server()
                .stubFor(get(urlPathEqualTo("/books/v1/volumes"))
                        .withQueryParam("q", matching("ishida gardens"))
                        .atPriority(1)
                        .willReturn(aResponse().withBody("<html>no")));
        Reply page = reader.get("/books/find?q=" + encode("ishida gardens")).expect(200);
        page.expectText("Google Books: answer not understood.", "Gardens of Stone and Moss");
        JsonObject answer = json(reader, "ishida gardens");
        assertThat(candidates(answer)).hasSize(1);
        assertThat(answer.getJsonArray("failures").getJsonObject(0).getString("source"))
                .isEqualTo("google-books");
    }

    @Test
    void nothing_found_says_what_helps() {
        reader.get("/books/find?q=" + encode("no such <b>book"))
                .expect(200)
                .expectText("No catalogue has a book for “no such <b>book”.", "Add it by hand");
        JsonObject answer = json(reader, "no such book");
        assertThat(candidates(answer)).isEmpty();
    }

    @Test
    void hostile_words_and_answers_stay_words() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"title\": \"Script <b>alert</b>(" + i
                        + ") <script>alert(1)</script>\\u0000\\u202e\", \"cover_i\": " + i
                        + ", \"author_name\": [\"<img src=x onerror=1>\"]}")
                .collect(Collectors.joining(","));
        SharedLibrary.get()
                .providers()
                .server()
                .stubFor(get(urlPathEqualTo("/search.json"))
                        .withQueryParam("q", matching("script alert.*"))
                        .atPriority(1)
                        .willReturn(okJson("{\"numFound\": 10000, \"docs\": [" + many + "]}")));
        String words = "<script>alert(1)</script>\u0007" + "🐈 &%\"'".repeat(2000);
        Reply page = reader.get(
                        "/books/find?q=" + encode(words).substring(0, 4000).replaceAll("%?[0-9A-F]?$", ""))
                .expect(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "\u0007", "\u202e");
        assertThat(page.all("<section class=\"(work)\"")).hasSize(20);
        assertThat(page.bytes().length).isLessThan(300_000);
    }

    @Test
    void one_field_takes_an_isbn_or_words() {
        HttpUser other = SharedLibrary.reader();
        Reply form = other.get("/books/new").expect(200);
        assertThat(form.first("name=\"find\" value=\"(yes)\"")).isEqualTo("yes");
        other.post("/books", "find", "yes", "isbn", " Bloch & effective ")
                .expectRedirect("/books/find?q=Bloch+%26+effective");
        assertThat(other.post("/books", "find", "yes", "isbn", "0-201-31005-8")
                        .expect(303)
                        .location())
                .matches("/books/[0-9a-f-]{36}");
        Reply number = other.post("/books", "find", "yes", "isbn", "1984").expect(400);
        number.expectText("Search for “1984” as a title");
        assertThat(number.first("href=\"(/books/find[^\"]*)\"")).isEqualTo("/books/find?q=1984");
        other.post("/books", "isbn", "nonsense").expect(400).expectText("Search for “nonsense” as a title");
    }

    private static JsonObject json(HttpUser user, String words) {
        Reply reply = user.get("/books/find?q=" + encode(words), "Accept", "application/json")
                .expect(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        return parse(reply);
    }

    private static List<JsonObject> candidates(JsonObject answer) {
        List<JsonObject> candidates = answer.getJsonArray("candidates").getValuesAs(JsonObject.class);
        assertThat(candidates)
                .allSatisfy(candidate -> assertThat(candidate.keySet())
                        .contains("isbn", "title", "authors", "year", "publisher", "language", "source", "owned"))
                .allSatisfy(candidate ->
                        assertThat(candidate.getJsonArray("authors")).allMatch(JsonString.class::isInstance));
        return candidates;
    }

    private static JsonObject parse(Reply reply) {
        try (var reader = Json.createReader(new StringReader(reply.body()))) {
            return reader.readObject();
        }
    }
}
