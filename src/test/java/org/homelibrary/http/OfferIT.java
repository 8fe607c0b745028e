package org.homelibrary.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the catalogues say something else than a book, its reader picks field by field, and nothing changes unasked. */
class OfferIT {

    private static final Random RANDOM = new Random(20260504);

    private final String isbn = MadeIsbn.of("978012345", RANDOM);
    private HttpUser reader;
    private String path;

    @BeforeEach
    void addBookThatTheCatalogueChanges() {
        reader = SharedLibrary.reader();
        googleSays("The Tide Tables", "Ann Writer", "A Press", 200);
        path = reader.addByIsbn(isbn);
        reader.awaitLookup(path).expectText("The Tide Tables", "Ann Writer", "A Press", "200");
        edit("The Tide Tables", "Writer, Ann");
        googleSays("The Tide Tables, Revised", "A. Writer", "B Press", 212);
    }

    @Test
    void looking_up_again_changes_nothing_and_offers_what_is_different() {
        assertThat(reader.get(path).body()).doesNotContain("id=\"offer\"");

        Reply page = lookUpAgain();

        assertThat(title(page)).isEqualTo("The Tide Tables");
        page.expectText(
                "The catalogues say something different in 4 fields",
                "The Tide Tables, Revised",
                "Writer, Ann",
                "A. Writer",
                "B Press",
                "212",
                "Google Books, ");
        assertThat(fact(page, "Publisher")).isEqualTo("A Press");
        assertThat(fact(page, "Pages")).isEqualTo("200");
        assertThat(page.all("name=\"field\" value=\"(\\w+)\"[^>]* checked"))
                .containsExactly("title", "publisher", "pages");
        reader.with("Accept-Language", "de");
        reader.get(path).expectText("Die Kataloge sagen bei 4 Feldern etwas anderes", "von Hand");
    }

    @Test
    void ticked_fields_are_taken_and_undo_brings_back_what_was() {
        lookUpAgain();

        Reply taken = decide("take", "field", "authors", "field", "pages");

        taken.expectText("2 fields were updated from the catalogue", "in 2 fields", "A. Writer", "Undo");
        assertThat(fact(taken, "Pages")).isEqualTo("212");
        assertThat(fact(taken, "Publisher")).isEqualTo("A Press");
        assertThat(origin(taken, "Author")).startsWith("Google Books");

        reader.post(path + "/take/undo").expectRedirect(path);
        Reply back = reader.get(path).expectText("Everything is as it was");
        back.expectText("in 4 fields", "Writer, Ann");
        assertThat(fact(back, "Pages")).isEqualTo("200");
        assertThat(origin(back, "Author")).isEqualTo("Entered by hand");
        reader.post(path + "/take/undo").expectRedirect(path);
        reader.get(path).expectText("nothing left to undo");
    }

    @Test
    void what_is_kept_is_not_offered_until_the_catalogue_says_something_new_or_the_reader_asks() {
        lookUpAgain();

        Reply kept = decide("keep");

        kept.expectText("Everything stays as it is", "Undo");
        assertThat(kept.body()).doesNotContain("id=\"offer\"");
        lookUpAgain().expectText("in 4 fields");
        decide("keep");

        HttpUser other = SharedLibrary.reader();
        String theirs = other.addByIsbn(isbn);
        assertThat(title(other.get(theirs))).isEqualTo("The Tide Tables, Revised");
        googleSays("The Tide Tables, Revised", "A. Writer", "B Press", 220);
        other.post(theirs + "/refresh").expect(303);
        other.awaitLookup(theirs);
        reader.get(path).expectText("in one field", "220");
    }

    @Test
    void decision_about_what_is_no_longer_so_is_refused() {
        Reply seen = lookUpAgain();
        edit("My Tide Tables", "Writer, Ann");

        Reply refused = reader.post(
                path + "/take",
                "field",
                "title",
                "version",
                hidden(seen, "version"),
                "edition",
                hidden(seen, "edition"));

        refused.expect(409).expectText("has changed in the meantime", "Look at the differences again");
        assertThat(title(refused)).isEqualTo("My Tide Tables");
        reader.post(path + "/take", "field", "rating").expect(400);
        decide("take").expectText("Nothing was ticked");
    }

    private void edit(String title, String author) {
        reader.post(path, "title", title, "author", author, "genre", "Sea", "description", "About tides.")
                .expectRedirect(path);
    }

    private Reply lookUpAgain() {
        reader.post(path + "/refresh").expectRedirect(path);
        return reader.awaitLookup(path);
    }

    private Reply decide(String action, String... fields) {
        Reply page = reader.get(path);
        String[] form = new String[fields.length + 4];
        System.arraycopy(fields, 0, form, 4, fields.length);
        form[0] = "version";
        form[1] = hidden(page, "version");
        form[2] = "edition";
        form[3] = hidden(page, "edition");
        reader.post(path + "/" + action, form).expectRedirect(path);
        return reader.get(path);
    }

    private static String hidden(Reply page, String name) {
        return page.first("name=\"" + name + "\" value=\"(\\d+)\"");
    }

    private static String title(Reply page) {
        return page.first("<h1 dir=\"auto\">(.*?)</h1>");
    }

    private static String fact(Reply page, String name) {
        return page.first("<dt>" + name + "</dt><dd dir=\"auto\">(.*?)</dd>");
    }

    private static String origin(Reply page, String name) {
        return page.first("id=\"origins\".*?<dt>" + name + "</dt><dd>(.*?)</dd>");
    }

    private void googleSays(String title, String author, String publisher, int pages) {
        String answer = """
                {"totalItems": 1, "items": [{"volumeInfo": {"title": "%s", "authors": ["%s"], "publisher": "%s",
                  "pageCount": %d, "publishedDate": "2001", "language": "en", "categories": ["Sea"],
                  "description": "About tides.",
                  "industryIdentifiers": [{"type": "ISBN_13", "identifier": "%s"}]}}]}
                """;
        SharedLibrary.get()
                .providers()
                .server()
                .stubFor(get(urlPathEqualTo("/books/v1/volumes"))
                        .withQueryParam("q", equalTo("isbn:" + isbn))
                        .atPriority(3)
                        .willReturn(okJson(answer.formatted(title, author, publisher, pages, isbn))));
    }
}
