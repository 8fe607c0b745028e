package org.homelibrary.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other programs, from the form to the report, and back. */
class ImportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpUser reader = SharedLibrary.reader();

    @Test
    void goodreads_file_is_previewed_imported_and_undone() {
        String path = upload(sample("goodreads-31.csv"));
        reader.get(path).expect(200).expectText("Goodreads", "UTF-8", "Nothing has been added yet");
        JsonObject preview = json(path);
        assertThat(preview.getString("state")).isEqualTo("preview");
        assertThat(preview.getString("format")).isEqualTo("goodreads");
        assertThat(preview.getInt("rows")).isEqualTo(5);
        assertThat(preview.getInt("new")).isEqualTo(4);
        assertThat(preview.getInt("without_isbn")).isEqualTo(1);
        assertThat(preview.getInt("done")).isZero();
        assertThat(reader.get("/books").books()).isEmpty();

        reader.post(path).expectRedirect(path);
        JsonObject done = await(path, "done");
        assertThat(done.getInt("done")).isEqualTo(5);
        assertThat(outcomes(done)).containsExactly("new", "without_isbn", "new", "new", "new");
        assertThat(reader.get("/books").books()).hasSize(5);
        String book = "/books/" + done.getJsonArray("outcomes").getJsonObject(0).getString("book");
        reader.get(book).expect(200).expectText("The Lamp");
        reader.get(path).expect(200).expectText("Undo this import");
        reader.get("/import").expect(200).expectText("Imported");

        reader.post(path + "/undo").expectRedirect(path);
        await(path, "undone");
        assertThat(reader.get("/books").books()).isEmpty();
        reader.get(path).expect(200).expectText("The import is undone");

        reader.post(path + "/delete").expectRedirect("/import");
        reader.get(path).expect(404);
    }

    @Test
    void same_file_twice_changes_nothing() {
        bringIn(sample("storygraph.csv"));
        List<String> books = reader.get("/books").books();
        JsonObject again = bringIn(sample("storygraph.csv"));
        assertThat(again.getInt("merged")).isEqualTo(again.getInt("rows") - again.getInt("unreadable"));
        assertThat(again.getInt("unchanged")).isEqualTo(again.getInt("merged"));
        assertThat(reader.get("/books").books()).containsExactlyElementsOf(books);
    }

    @ParameterizedTest
    @CsvSource({
        "librarything.tsv, librarything",
        "libib.csv, libib",
        "clz-books.csv, clz",
        "calibre.csv, calibre",
        "bookwyrm.csv, bookwyrm",
        "openreads.csv, openreads",
        "jelu.csv, jelu"
    })
    void known_program_is_recognised_and_every_row_comes_back(String file, String format) {
        JsonObject preview = json(upload(sample(file)));
        assertThat(preview.getString("format")).isEqualTo(format);
        assertThat(preview.getJsonArray("outcomes")).hasSize(preview.getInt("rows"));
        assertThat(preview.getInt("new")
                        + preview.getInt("merged")
                        + preview.getInt("without_isbn")
                        + preview.getInt("damaged")
                        + preview.getInt("unreadable"))
                .isEqualTo(preview.getInt("rows"));
    }

    @Test
    void decisions_about_rows_and_the_file_are_followed() {
        String path = upload(("Buch;Titel;Erschienen;Regal;Gelesen am\n"
                        + "x;Erstes;1999;Ferien;03/05/2024\nx;Zweites;2001;;04/05/2024\n")
                .getBytes(UTF_8));
        reader.get(path).expectText("Another table", "2 dates such as 03/05/2024");
        reader.post(
                        path + "/settings",
                        "format",
                        "table",
                        "separator",
                        "semicolon",
                        "order",
                        "day-first",
                        "column-1",
                        "title",
                        "column-0",
                        "publisher",
                        "column-4",
                        "finished")
                .expectRedirect(path);
        reader.post(path + "/rows", "do-1", "isbn", "isbn-1", "9780140013993", "do-2", "out")
                .expectRedirect(path);
        JsonObject decided = json(path);
        assertThat(outcomes(decided)).containsExactly("new", "left_out");

        reader.post(path + "/rows", "do-1", "isbn", "isbn-1", "123").expectRedirect(path);
        reader.get(path).expectText("Row 1: that isn’t a valid ISBN");

        reader.post(path).expectRedirect(path);
        JsonObject done = await(path, "done");
        assertThat(outcomes(done)).containsExactly("new", "left_out");
        reader.get("/books/" + done.getJsonArray("outcomes").getJsonObject(0).getString("book"))
                .expect(200)
                .expectText("Erstes");
        assertThat(reader.get("/books").books()).hasSize(1);
    }

    @Test
    void pasted_list_comes_in_page_by_page_and_can_be_stopped() {
        String list = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> "A made-up title " + i + "\n")
                .reduce("", String::concat);
        String path = upload(list.getBytes(UTF_8));
        reader.get(path).expect(200).expectText("120 rows", "A made-up title 50");
        assertThat(reader.get(path + "?page=2").text())
                .contains("A made-up title 101")
                .doesNotContain("title 100 ");
        assertThat(reader.get(path + "?show=by-hand").text()).contains("A made-up title 1");

        reader.post(path + "/cancel").expectRedirect(path);
        assertThat(json(path).getString("state")).isEqualTo("cancelled");
        assertThat(reader.get("/books").books()).isEmpty();
        reader.post(path).expectRedirect(path);
        assertThat(await(path, "done").getJsonArray("outcomes")).hasSize(120);
    }

    @Test
    void file_that_cannot_be_read_is_refused_with_a_reason_and_leaves_nothing() {
        reader.upload("/import", "file", "PK\3\4whatever".getBytes(UTF_8))
                .expect(400)
                .expectText("This is a ZIP archive");
        reader.upload("/import", "file", sample("unclosed-quote.csv")).expect(400);
        reader.upload("/import", "nothing", new byte[0]).expect(400);
        assertThat(reader.get("/import").text()).doesNotContain("Your imports");
    }

    @Test
    void script_gets_the_reason_as_json() {
        Reply refused = reader.uploadByScript("/import", "file", new byte[] {0, 1, 2, 3});
        assertThat(refused.expect(400).body()).startsWith("{\"error\":\"");
    }

    @Test
    void nobody_else_sees_or_starts_an_import() {
        String path = upload(sample("goodreads-31.csv"));
        HttpUser other = SharedLibrary.reader();
        other.get(path).expect(404);
        other.post(path).expect(404);
        other.post(path + "/undo").expect(404);
        assertThat(json(path).getString("state")).isEqualTo("preview");
    }

    private String upload(byte[] file) {
        Reply begun = reader.upload("/import", "file", file).expect(303);
        assertThat(begun.location()).startsWith("/import/");
        return begun.location();
    }

    private JsonObject bringIn(byte[] file) {
        String path = upload(file);
        reader.post(path).expectRedirect(path);
        return await(path, "done");
    }

    private JsonObject await(String path, String state) {
        return Eventually.get(state, PATIENCE, () -> json(path), json -> json.getString("state")
                .equals(state));
    }

    private JsonObject json(String path) {
        Reply reply = reader.get(path, "Accept", "application/json").expect(200);
        try (JsonReader json = Json.createReader(new StringReader(reply.body()))) {
            return json.readObject();
        }
    }

    private static List<String> outcomes(JsonObject json) {
        return json.getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("outcome"))
                .toList();
    }

    private static byte[] sample(String name) {
        try (InputStream in = ImportIT.class.getResourceAsStream("/imports/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
