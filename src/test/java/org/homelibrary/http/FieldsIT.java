package org.homelibrary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of a book, its copies and its reads. */
class FieldsIT {

    private static final Map<String, String> VALUES = values();

    private static HttpUser reader;

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", "The Farthest Shore");
        values.put("author", "Ursula K. Le Guin");
        values.put("series", "Earthsea");
        values.put("series_position", "2.5");
        values.put("publisher", "Atheneum");
        values.put("published", "1972-09");
        values.put("pages", "223");
        values.put("language", "de");
        values.put("genre", "Fantasy");
        values.put("description", "Magic is going out of the world.");
        values.put("tags", "dragons, sea");
        values.put("possession", "borrowed");
        values.put("due", "2031-03-04");
        values.put("location", "Living room / Shelf 2");
        values.put("sort_title", "Farthest Shore");
        values.put("sort_author", "Le Guin, Ursula");
        values.put("notes", "Lent by my aunt.");
        values.put("started", "2024-01-02");
        values.put("finished", "2024-02-03");
        values.put("status", "read");
        values.put("rating", "4.5");
        return values;
    }

    @BeforeAll
    static void register() {
        reader = SharedLibrary.reader();
    }

    private static String[] pairs(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    /** The fields as the form for editing shows them. */
    private static Map<String, String> shown(String path) {
        Reply form = reader.get(path + "/edit").expect(200);
        Map<String, String> shown = new LinkedHashMap<>();
        for (String name : VALUES.keySet()) {
            shown.put(name, shown(form, name));
        }
        return shown;
    }

    static String shown(Reply form, String name) {
        String chosen = form.first("<select id=\"" + name + "\"(?:(?!</select>).)* value=\"([^\"]*)\" selected");
        if (chosen != null) {
            return chosen;
        }
        String checked = form.first("name=\"" + name + "\"[^>]* value=\"([^\"]*)\" checked");
        if (checked != null) {
            return checked;
        }
        String text = form.first("<textarea id=\"" + name + "\"[^>]*>([^<]*)</textarea>");
        return text != null ? text : form.first("id=\"" + name + "\"[^>]* value=\"([^\"]*)\"");
    }

    @Test
    void every_field_is_taken_when_a_book_is_added_and_shown_on_its_page() {
        HttpUser fresh = SharedLibrary.reader();
        String path = fresh.post("/books", pairs(VALUES)).expect(303).location();
        Reply page = fresh.get(path).expect(200);
        page.expectText(
                "The Farthest Shore",
                "Earthsea, volume 2.5",
                "Atheneum",
                "1972-09",
                "223",
                "German",
                "dragons, sea",
                "Borrowed",
                "Living room / Shelf 2",
                "Lent by my aunt.",
                "2024");
        assertThat(page.all("href=\"(/books\\?[^\"]*)\""))
                .contains(
                        "/books?author=Ursula+K.+Le+Guin",
                        "/books?series=Earthsea",
                        "/books?tag=dragons",
                        "/books?tag=sea",
                        "/books?location=Living+room+%2F+Shelf+2");
        for (String link : List.of("/books?tag=dragons", "/books?author=Ursula+K.+Le+Guin", "/books?series=Earthsea")) {
            assertThat(fresh.get(link).expect(200).books()).containsExactly(HttpUser.bookId(path));
        }
    }

    @Test
    void every_field_is_set_by_itself_and_leaves_the_others_alone() {
        String path = reader.addByHand("Field by field");
        Map<String, String> expected = shown(path);
        VALUES.forEach((name, value) -> {
            if (!name.equals("status")) {
                reader.post(path, name, value).expectRedirect(path);
                expected.put(name, value);
            }
        });
        assertThat(shown(path)).isEqualTo(expected);
        reader.post(path, "status", "read").expectRedirect(path);
        assertThat(shown(path)).isEqualTo(VALUES);
    }

    @Test
    void field_that_is_sent_empty_is_emptied() {
        String path = reader.addByHand("To be emptied", pairs(without("title")));
        reader.post(
                        path,
                        pairs(without("title", "status", "possession").entrySet().stream()
                                .collect(LinkedHashMap::new, (map, e) -> map.put(e.getKey(), ""), Map::putAll)))
                .expectRedirect(path);
        Map<String, String> shown = shown(path);
        assertThat(shown.remove("title")).isEqualTo("To be emptied");
        assertThat(shown.remove("status")).isEqualTo("read");
        assertThat(shown.remove("possession")).isEqualTo("borrowed");
        assertThat(shown.values()).allMatch(String::isEmpty);
        reader.post(path, "status", "none", "possession", "owned").expectRedirect(path);
        assertThat(shown(path)).containsEntry("status", "none").containsEntry("possession", "owned");
    }

    private static Map<String, String> without(String... names) {
        Map<String, String> rest = values();
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    @ParameterizedTest
    @CsvSource({
        "series_position, 4, series, A volume number needs the name of its series.",
        "pages, many, pages, Enter a number of pages",
        "pages, 0, pages, Enter a number of pages",
        "published, soon, published, Enter a year",
        "language, Klingon, language, not a language code",
        "possession, stolen, possession, Choose one of the four options",
        "due, 2031-03-04, due, Only a borrowed book has to go back",
        "location, a/b/c/d/e/f/g, location, at most 6 names",
        "started, 2024-02-30, started, This is not a date",
        "finished, yesterday, finished, This is not a date"
    })
    void value_that_makes_no_sense_is_refused_beside_its_field(
            String field, String value, String beside, String sentence) {
        String path = EditedBook.PATH;
        Map<String, String> before = shown(path);
        Reply refused = reader.post(path, "title", "Changed", field, value).expect(400);
        assertThat(refused.first("id=\"" + beside + "-error\">([^<]*)<")).contains(sentence);
        assertThat(shown(refused, "title")).isEqualTo("Changed");
        assertThat(shown(path)).isEqualTo(before);
        Reply refusedNew = reader.post("/books", "title", "Kept as typed", field, value);
        refusedNew.expect(400).expectText(sentence);
        assertThat(shown(refusedNew, "title")).isEqualTo("Kept as typed");
    }

    @Test
    void read_that_ends_before_it_starts_is_refused() {
        String path = reader.addByHand("Backwards", "started", "2024-02-03");
        Reply refused = reader.post(path, "finished", "2024-02-02").expect(400);
        assertThat(refused.first("id=\"finished-error\">([^<]*)<")).contains("before the day you started");
        assertThat(refused.body()).containsPattern("<details[^>]*id=\"reading-fields\"[^>]* open");
        assertThat(refused.body()).doesNotContainPattern("<details[^>]*id=\"edition-fields\"[^>]* open");
    }

    @Test
    void stale_form_changes_nothing_and_keeps_what_was_typed() {
        String path = reader.addByHand("Contested", "publisher", "Before");
        String version = reader.get(path + "/edit").first("name=\"version\" value=\"(\\d+)\"");
        reader.post(path, "publisher", "Meanwhile").expectRedirect(path);
        Reply refused = reader.post(path, "publisher", "Typed", "location", "Attic", "version", version);
        refused.expect(409).expectText("was changed elsewhere");
        assertThat(shown(refused, "publisher")).isEqualTo("Typed");
        assertThat(shown(refused, "location")).isEqualTo("Attic");
        assertThat(shown(path)).containsEntry("publisher", "Meanwhile").containsEntry("location", "");
        reader.post(path, "notes", "My own", "version", version).expectRedirect(path);
    }

    @Test
    void copies_are_added_changed_and_removed() {
        String path = reader.addByHand("Two copies", "location", "Living room");
        Reply form = reader.get(path + "/copies").expect(200);
        assertThat(shown(form, "location_1")).isEqualTo("Living room");
        String id = form.first("name=\"id_1\" value=\"([^\"]+)\"");
        String version = form.first("name=\"version\" value=\"(\\d+)\"");
        String[] two = {
            "version",
            version,
            "id_1",
            id,
            "location_1",
            "Cellar",
            "condition_1",
            "good",
            "acquired_1",
            "2020-05-04",
            "price_1",
            "€ 12.50",
            "from_1",
            "Oxfam",
            "note_1",
            "Signed",
            "id_2",
            "",
            "location_2",
            "Office / Desk"
        };
        reader.post(path + "/copies", two).expectRedirect(path);
        reader.get(path).expectText("2 copies", "Cellar", "Good", "€ 12.50", "Oxfam", "Signed", "Office / Desk");
        assertThat(shown(path)).containsEntry("location", "Cellar");

        reader.post(path + "/copies", "version", version, "location_1", "Elsewhere")
                .expect(409)
                .expectText("was changed elsewhere");
        Reply refused = reader.post(path + "/copies", "location_1", "Attic", "acquired_1", "then");
        refused.expect(400).expectText("This is not a date");
        assertThat(shown(refused, "location_1")).isEqualTo("Attic");

        reader.post(
                        path + "/copies",
                        "id_1",
                        id,
                        "location_1",
                        "Cellar",
                        "remove_1",
                        "yes",
                        "location_2",
                        "Office / Desk")
                .expectRedirect(path);
        assertThat(shown(path)).containsEntry("location", "Office / Desk");
        reader.post(path + "/copies", "location_1", "").expectRedirect(path);
        assertThat(shown(path)).containsEntry("location", "");
    }

    @Test
    void reads_are_added_changed_and_removed() {
        String path = reader.addByHand("Read twice", "started", "2026-04-30");
        Reply form = reader.get(path + "/reads").expect(200);
        assertThat(shown(form, "started_1")).isEqualTo("2026-04-30");
        String version = form.first("name=\"version\" value=\"(\\d+)\"");
        String[] two = {
            "version",
            version,
            "started_1",
            "2026-04-30",
            "last_page_1",
            "88",
            "started_2",
            "2019-01-02",
            "ended_2",
            "2019-03-02",
            "outcome_2",
            "given-up"
        };
        reader.post(path + "/reads", two).expectRedirect(path);
        reader.get(path).expectText("page 88", "given up");
        assertThat(shown(path)).containsEntry("started", "2026-04-30").containsEntry("status", "to-read");

        reader.post(path + "/reads", "version", version, "ended_1", "2019-03-02", "outcome_1", "finished")
                .expect(409)
                .expectText("elsewhere in the meantime");
        Reply refused = reader.post(path + "/reads", "ended_1", "2019-03-02");
        refused.expect(400).expectText("Choose whether you finished it or gave up.");
        assertThat(shown(refused, "ended_1")).isEqualTo("2019-03-02");

        reader.post(path + "/reads", "started_1", "2019-01-02", "remove_1", "yes")
                .expectRedirect(path);
        assertThat(shown(path)).containsEntry("started", "").containsEntry("finished", "");
    }

    private static HttpUser member(HttpUser owner, String role) {
        HttpUser member = SharedLibrary.reader();
        member.post(owner.post("/library/invitations", "role", role).expect(200).first("(/join/[^\"]+)"))
                .expect(303);
        return member;
    }

    @Test
    void reader_sees_and_changes_what_they_say_themselves_and_nothing_else() {
        HttpUser anna = SharedLibrary.reader();
        HttpUser mia = member(anna, "reader");
        String path = anna.addByHand("Shared", "notes", "Anna's secret", "publisher", "Press");
        Reply form = mia.get(path + "/edit").expect(200);
        assertThat(form.all("<(?:input|textarea|select)[^>]* name=\"(\\w+)\"").stream()
                        .distinct())
                // the last one belongs to the choice of a language below the page
                .containsExactlyInAnyOrder(
                        "_csrf", "version", "status", "rating", "notes", "started", "finished", "next");
        assertThat(mia.get(path).text()).doesNotContain("Anna's secret");

        mia.post(
                        path,
                        "version",
                        form.first("name=\"version\" value=\"(\\d+)\""),
                        "status",
                        "read",
                        "rating",
                        "4.5",
                        "notes",
                        "Mia's secret",
                        "started",
                        "2024-01-02",
                        "finished",
                        "2024-02-03")
                .expectRedirect(path);
        mia.get(path).expectText("Mia's secret");
        for (String field :
                List.of("title", "series_position", "tags", "possession", "location", "isbn", "sort_title")) {
            mia.post(path, field, "").expect(403);
        }
        mia.post("/books", "title", "Mia's").expect(403);
        anna.get(path).expectText("Shared", "Press", mia.username() + " ★★★★½", "Anna's secret");
        assertThat(anna.get(path).text()).doesNotContain("Mia's secret");
    }

    @Test
    void book_says_who_reads_it_unless_they_have_switched_that_off() {
        HttpUser anna = SharedLibrary.reader();
        HttpUser ben = member(anna, "editor");
        String path = ben.addByHand("Read by two", "status", "reading");
        anna.get(path).expectText(ben.username() + " is reading it", "by " + ben.username());
        assertThat(ben.get(path).body()).doesNotContain("id=\"others\"");
        ben.post("/account/sharing").expect(303);
        assertThat(anna.get(path).text()).doesNotContain("is reading it");
    }

    /** One that all refused forms are about. */
    private static final class EditedBook {
        static final String PATH = reader.addByHand("Not to be changed", "genre", "Essays");
    }
}
