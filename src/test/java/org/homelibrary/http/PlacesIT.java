package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the authors of a library to their books. */
class PlacesIT {

    private static final String NAMES = "class=\"place-name\" dir=\"auto\">([^<]+)<";

    private static HttpUser reader;

    @BeforeAll
    static void addBooks() {
        reader = SharedLibrary.reader();
        reader.addByHand("The Dispossessed", "author", "Ursula K. Le Guin");
        reader.addByHand("The Lathe of Heaven", "author", "Ursula K. Le Guin");
        reader.addByHand("Dune", "author", "Frank Herbert");
    }

    @Test
    void author_leads_to_the_books_that_are_counted() {
        Reply authors = reader.get("/authors").expect(200);
        assertThat(authors.all(NAMES)).isEqualTo(List.of("Frank Herbert", "Ursula K. Le Guin"));
        assertThat(authors.all("class=\"place-count\">([0-9]+)<")).isEqualTo(List.of("1", "2"));

        String list = authors.first("href=\"(/books\\?author=Ursula[^\"]+)\"");
        assertThat(reader.get(list).expect(200).books()).hasSize(2);
        assertThat(reader.get(list + "&sort=title&status=read").expect(200).books())
                .isEmpty();
    }

    @Test
    void beginning_of_a_surname_narrows_the_authors() {
        assertThat(reader.get("/authors?q=le+g").expect(200).all(NAMES)).isEqualTo(List.of("Ursula K. Le Guin"));
        assertThat(reader.get("/authors?q=%3Cb%3E").expect(200).body())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(reader.get("/authors?after=garbled").expect(200).all(NAMES)).hasSize(2);
    }

    @Test
    void names_are_suggested_to_a_script() {
        HttpUser writer = SharedLibrary.reader();
        writer.addByHand(
                "The Dispossessed",
                "author",
                "Ursula K. Le Guin",
                "tags",
                "science fiction, on loan",
                "location",
                "Hall / Shelf 2");
        assertThat(writer.get("/suggestions/tags?q=Sci").expect(200).body()).isEqualTo("[\"science fiction\"]");
        assertThat(writer.get("/suggestions/authors?q=Ursula+K.+Le").expect(200).body())
                .isEqualTo("[\"Ursula K. Le Guin\"]");
        assertThat(writer.get("/suggestions/locations?q=hall").expect(200).body())
                .isEqualTo("[\"Hall\",\"Hall / Shelf 2\"]");
        assertThat(writer.get("/suggestions/tags").expect(200).body()).isEqualTo("[]");
        assertThat(SharedLibrary.reader().get("/suggestions/tags?q=sci").body()).isEqualTo("[]");
        writer.get("/suggestions/books?q=s").expect(404);
    }

    @Test
    void what_no_book_has_is_said() {
        for (String path : List.of("/series", "/tags", "/locations")) {
            assertThat(reader.get(path).expect(200).all(NAMES)).as(path).isEmpty();
        }
    }
}
