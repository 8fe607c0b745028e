package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homelibrary.support.HttpUser.bookId;
import static org.homelibrary.support.HttpUser.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The books of Anna and Ben, filtered by everything there is, and sorted in every order. */
class ListFilterIT {

    private static final Map<String, String> TITLES = new HashMap<>();

    private static HttpUser anna;
    private static HttpUser ben;
    private static String bensId;

    @BeforeAll
    static void fillLibrary() {
        anna = SharedLibrary.reader();
        ben = SharedLibrary.reader();
        Reply invitation = anna.post("/library/invitations", "role", "editor").expect(200);
        String link = invitation.first("id=\"link\"[^>]* value=\"[^\"]+(/join/[^\"]+)\"");
        ben.post(link).expectRedirect("/books");
        bensId = anna.get("/library")
                .expect(200)
                .first("action=\"/library/members/([0-9a-f-]{36})\">(?:(?!</form>).)*Role of " + ben.username() + "<");

        add(
                "Dune",
                "Frank Herbert",
                "status",
                "read",
                "rating",
                "4.5",
                "series",
                "Dune",
                "series_position",
                "1",
                "published",
                "1965",
                "pages",
                "412",
                "language",
                "en",
                "tags",
                "space, classic",
                "location",
                "Hall / Shelf 1",
                "finished",
                "2024-03-01");
        add(
                "Children of Dune",
                "Frank Herbert",
                "status",
                "to-read",
                "series",
                "Dune",
                "series_position",
                "3",
                "published",
                "1976",
                "pages",
                "444",
                "language",
                "en",
                "tags",
                "Space",
                "location",
                "Hall / Shelf 2");
        add(
                "Emma",
                "Jane Austen",
                "status",
                "read",
                "rating",
                "3",
                "published",
                "1815-12",
                "pages",
                "474",
                "language",
                "en",
                "tags",
                "classic",
                "finished",
                "2025-06-30");
        add(
                "Momo",
                "Michael Ende",
                "status",
                "reading",
                "published",
                "1973",
                "pages",
                "304",
                "language",
                "de",
                "location",
                "Attic");
        String tram =
                add("Tram 83", "Fiston Mwanza Mujila", "status", "none", "language", "fr", "possession", "borrowed");
        String wish = add("Persuasion", "Jane Austen", "status", "to-read", "language", "en", "possession", "wanted");
        add("Sold", "Nobody", "status", "read", "rating", "1", "possession", "gone", "finished", "2020-01-01");
        ben.post(tram + "/status", "status", "to-read").expect(303);
        ben.post(tram + "/rating", "rating", "5").expect(303);
        ben.post(tram, "finished", "2023-10-09").expect(303);
        ben.post(wish + "/status", "status", "read").expect(303);
    }

    private static String add(String title, String author, String... fields) {
        List<String> all = new ArrayList<>(List.of("author", author));
        all.addAll(Arrays.asList(fields));
        String path = anna.addByHand(title, all.toArray(String[]::new));
        TITLES.put(bookId(path), title);
        return path;
    }

    private static List<String> titles(HttpUser reader, String query) {
        return reader.get("/books?" + query).expect(200).books().stream()
                .map(TITLES::get)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=read                     | Dune, Emma, Sold",
                "status=none                     | Tram 83",
                "rating=4                        | Dune",
                "possession=owned                | Children of Dune, Dune, Emma, Momo",
                "possession=borrowed             | Tram 83",
                "possession=wanted               | Persuasion",
                "possession=gone                 | Sold",
                "status=read&possession=gone     | Sold",
                "tag=SPACE                       | Children of Dune, Dune",
                "series=dune                     | Children of Dune, Dune",
                "author=jane+austen              | Emma",
                "author=Jane+Austen&possession=wanted | Persuasion",
                "location=hall                   | Children of Dune, Dune",
                "location=Hall+%2F+Shelf+2       | Children of Dune",
                "language=de                     | Momo",
                "sync=not-applicable&language=fr | Tram 83",
                "read=nobody                     | Children of Dune, Momo, Tram 83",
                "tag=classic&language=en&rating=4 | Dune",
                "q=dune&status=to-read           | Children of Dune"
            })
    void filter_finds_what_meets_it_and_every_number_is_right(String query, String expected) {
        assertThat(titles(anna, query + "&sort=title")).isEqualTo(List.of(expected.split(", ")));

        Reply page = anna.get("/books?" + query).expect(200);
        for (String tab : page.all("<a href=\"([^\"]+)\"[^>]*>[^<]* <span class=\"count\">")) {
            String number = page.first("<a href=\"" + quoted(tab) + "\"[^>]*>[^<]* <span class=\"count\">([0-9]+)<");
            assertThat(anna.get(tab).expect(200).books()).as(query + " " + tab).hasSize(Integer.parseInt(number));
        }
    }

    /** As it stands in a page, in a regular expression. */
    private static String quoted(String address) {
        return "\\Q" + address.replace("&", "&amp;") + "\\E";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title     | asc  | Children of Dune, Dune, Emma, Momo, Tram 83",
                "author    | asc  | Emma, Momo, Children of Dune, Dune, Tram 83",
                "series    | asc  | Dune, Children of Dune, Emma, Momo, Tram 83",
                "added     | desc | Tram 83, Momo, Emma, Children of Dune, Dune",
                "rating    | desc | Dune, Emma, Tram 83, Momo, Children of Dune",
                "published | asc  | Emma, Dune, Momo, Children of Dune, Tram 83",
                "pages     | asc  | Momo, Dune, Children of Dune, Emma, Tram 83",
                "finished  | desc | Emma, Dune, Tram 83, Momo, Children of Dune"
            })
    void every_order_has_two_directions(String order, String direction, String expected) {
        List<String> sorted = List.of(expected.split(", "));
        List<String> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);

        assertThat(titles(anna, "sort=" + order + "&dir=" + direction)).isEqualTo(sorted);
        assertThat(titles(anna, "sort=" + order + "&dir=" + (direction.equals("asc") ? "desc" : "asc")))
                .isEqualTo(reversed);
        assertThat(titles(anna, "")).as("remembered").isEqualTo(reversed);
    }

    @Test
    void list_can_be_about_what_another_member_reads_unless_they_hide_it() {
        String bens = "member=" + bensId;
        assertThat(titles(anna, bens + "&status=to-read")).containsExactly("Tram 83");
        assertThat(titles(anna, bens + "&rating=4")).containsExactly("Tram 83");
        assertThat(titles(anna, bens + "&sort=rating&dir=desc")).first().isEqualTo("Tram 83");
        assertThat(titles(anna, bens + "&status=none"))
                .doesNotContain("Tram 83")
                .hasSize(4);
        Reply page = anna.get("/books?" + bens + "&status=to-read").expect(200);
        page.expectText(ben.username() + "’s reading");
        assertThat(page.first("status=read&amp;[^\"]*\"[^>]*>Read <span class=\"count\">(\\d+)<"))
                .isEqualTo("1");
        assertThat(anna.get("/books/filters").expect(200).body()).contains(bensId);

        assertThat(page.body())
                .as("Ben's, which Anna cannot change")
                .contains("<p class=\"theirs\"><span dir=\"auto\">" + ben.username(), "rate rate-10", "pick-to-read")
                .doesNotContain("quick-open");
        assertThat(anna.get("/books?status=none").body()).contains("quick-open").doesNotContain("class=\"theirs\"");
        assertThat(anna.get("/library").body()).contains("href=\"/books?member=" + bensId + "\"");

        HttpUser stranger = SharedLibrary.reader();
        stranger.addByHand("Own", "status", "to-read");
        assertThat(stranger.get("/books?" + bens + "&status=to-read").books()).hasSize(1);
        assertThat(stranger.get("/books/filters?" + bens).body()).doesNotContain("<option value=\"" + bensId);
    }

    @Test
    void list_of_a_member_who_hides_their_reading_is_the_viewers_own() {
        String own = "/books?status=reading&sort=title";
        String bens = own + "&member=" + bensId;
        ben.post("/account/sharing").expect(303);
        try {
            assertThat(anna.get(bens).expect(200).books())
                    .isEqualTo(anna.get(own).books())
                    .hasSize(1);
            assertThat(anna.get(bens).body()).doesNotContain("class=\"theirs\"", ben.username() + "’s reading");
            assertThat(anna.get("/library").body()).doesNotContain("?member=" + bensId);
            assertThat(anna.get("/books/filters").body()).doesNotContain(bensId);
        } finally {
            ben.post("/account/sharing", "shown", "true").expect(303);
        }
        assertThat(anna.get(bens).expect(200).books()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pages, 412 pages", "published, 1815-12", "series, 'Dune, volume 3'", "finished, 'Read on Jun 30, 2025'"
    })
    void list_shows_what_it_is_sorted_by(String order, String value) {
        List<String> shown = anna.get("/books?view=grid&sort=" + order).all("<p class=\"sorted\"[^>]*>([^<]+)<");
        assertThat(shown).anyMatch(text -> text.startsWith(value));
        for (String calm : List.of("title", "added")) {
            assertThat(anna.get("/books?view=grid&sort=" + calm).body()).doesNotContain("class=\"sorted\"");
        }
    }

    @Test
    void list_of_another_member_shows_when_they_read_it() {
        Reply bens = anna.get("/books?view=grid&sort=finished&dir=desc&member=" + bensId)
                .expect(200);
        assertThat(titles(anna, "member=" + bensId + "&sort=finished&dir=desc"))
                .first()
                .isEqualTo("Tram 83");
        assertThat(bens.all("<p class=\"sorted\"[^>]*>([^<]+)<")).containsExactly("Read on Oct 9, 2023");
        assertThat(anna.get("/books?view=table&sort=finished").all("<p class=\"sorted\"[^>]*>([^<]+)<"))
                .containsExactly("Read on Jun 30, 2025", "Read on Mar 1, 2024");
    }

    @Test
    void every_filter_in_use_is_a_chip_that_takes_it_away() {
        Reply page = anna.get("/books?tag=space&language=en&rating=4&sort=title&view=grid")
                .expect(200);
        List<String> chips = page.all("class=\"chip\" href=\"([^\"]+)\"");

        assertThat(chips)
                .containsExactly(
                        "/books?tag=space&language=en&sort=title&view=grid",
                        "/books?rating=4&language=en&sort=title&view=grid",
                        "/books?rating=4&tag=space&sort=title&view=grid");
        assertThat(anna.get(chips.get(0)).books()).hasSize(2);
    }

    @Test
    void list_of_nothing_says_which_filter_to_take_away() {
        Reply page =
                anna.get("/books?tag=space&status=abandoned&q=dune&sort=title").expect(200);
        page.expectText("No book here", "Remove one:");

        List<String> chips = page.all("class=\"chip\" href=\"([^\"]+)\"");
        assertThat(chips).hasSize(3);
        assertThat(chips.stream().map(chip -> anna.get(chip).books().size())).containsExactly(0, 2, 0);
    }

    @Test
    void filters_can_be_chosen_without_a_script() {
        Reply form = anna.get("/books/filters?q=dune&tag=space&sort=title").expect(200);

        assertThat(form.all("<option value=\"(Hall[^\"]*)\""))
                .containsExactly("Hall", "Hall / Shelf 1", "Hall / Shelf 2");
        assertThat(form.body())
                .contains(
                        "name=\"q\" value=\"dune\"", "<option value=\"space\" selected>", ">German (1)<", ">Dune (2)<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member=me&possession=stolen&read=x&sort=weight",
                "member=00000000-0000-0000-0000-000000000000&location=%2F&tag=&author=%20"
            })
    void nonsense_filters_nothing(String query) {
        assertThat(anna.get("/books?" + query).expect(200).books()).hasSize(5);
    }

    @Test
    void pages_of_a_filtered_list_lead_on() {
        HttpUser reader = SharedLibrary.reader();
        for (int i = 0; i < 50; i++) {
            reader.addByHand("Volume " + i, "tags", "long", "language", i % 25 == 0 ? "de" : "en");
        }
        Reply first = reader.get("/books?tag=" + encode("long") + "&language=en&sort=pages")
                .expect(200);
        assertThat(first.books()).hasSize(48);
        assertThat(reader.get("/books?tag=long&sort=pages").first("rel=\"next\" href=\"([^\"]+)\""))
                .contains("tag=long", "sort=pages", "after=");
        Reply second = reader.get(reader.get("/books?tag=long&sort=pages").first("rel=\"next\" href=\"([^\"]+)\""));
        assertThat(second.books()).hasSize(2);
    }
}
