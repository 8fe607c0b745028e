package org.homelibrary.attack;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.Reply;
import org.homelibrary.support.SharedLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text that wants to be more than text, in every field that a reader or a provider writes and in every part of a request
 * that comes back. Two readers do the same, one with harmless words: what a browser makes of their pages is the same.
 */
class HostileTextIT {

    private static final String HARMLESS = "harmless words";
    private static final String TOO_LONG = "a name that is too long ";
    private static final Random RANDOM = new Random(86);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Map<String, Skeleton> harmless;
    private static HttpUser another;

    @BeforeAll
    static void readHarmlessPages() {
        another = SharedLibrary.reader();
        another.get("/books"); // which takes the welcome away
        harmless = pages(HARMLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>attack(1)</script>",
                "'><img src=x onerror=attack(1)>",
                "\" onmouseover=\"attack(1)\" x=\"",
                "' autofocus onfocus='attack(1)",
                "`onload=attack(1)`",
                "javascript:attack(1)//",
                "data:text/html,<script>attack(1)</script>",
                "</title></textarea></script></style></noscript><script>attack(1)</script>",
                "<!--><svg/onload=attack(1)>-->",
                "<svg><style><img src=x onerror=attack(1)></style></svg>",
                "<math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=attack(1) src>\">",
                "&lt;script&gt;attack(1)&lt;/script&gt;",
                "&#60;script&#62;attack(1)&#60;/script&#62;",
                "\\u003cscript\\u003eattack(1)\\u003c/script\\u003e",
                "%3Cscript%3Eattack(1)%3C%2Fscript%3E",
                "+ADw-script+AD4-attack(1)+ADw-/script+AD4-",
                "{{constructor.constructor('attack(1)')()}} ${7*7} #{7*7} <%= 7*7 %>",
                "]]><x xmlns='http://www.w3.org/1999/xhtml'><script>attack(1)</script>",
                "//evil.example/attack",
                "<a href=//evil.example hx-get=/attack hx-trigger=load>",
                "\u2028attack(1)\u2029<\u0130mg>"
            })
    void hostile_text_stays_text_on_every_page(String text) {
        Map<String, Skeleton> hostile = pages(text);
        hostile.forEach((page, skeleton) -> assertThat(skeleton).as(page).isEqualTo(harmless.get(page)));
        assertThat(hostile).containsOnlyKeys(harmless.keySet());
    }

    /** Every page on which this text comes back, by what it is called. */
    private static Map<String, Skeleton> pages(String text) {
        Map<String, Skeleton> pages = new LinkedHashMap<>();
        HttpUser reader = SharedLibrary.visitor();
        String name = name(text);
        String[] registration = {
            "username",
            name,
            "email",
            "h" + NAMES.incrementAndGet() + "@example.org",
            "password",
            HttpUser.PASSWORD,
            "confirm_password",
            HttpUser.PASSWORD
        };
        reader.post("/register", registration).expect(303);
        put(pages, "greeting", reader.get("/books"));

        // a semicolon parts two authors, and a page has a link for each
        String author = text.replace(';', '_');
        String byHand = reader.addByHand(text, "author", author, "genre", text, "description", text);
        put(pages, "book just added", reader.get(byHand));
        put(pages, "book", reader.get(byHand));
        put(pages, "form of a book", reader.get(byHand + "/edit"));
        put(pages, "card", reader.get(byHand + "/card?view=grid"));
        put(pages, "row", reader.get(byHand + "/card?view=table"));
        String looked = lookUp(reader, text);
        // with a date or without one, as far as the text can be one
        pages.put("book of a provider", Skeleton.of(reader.get(looked)).withoutRepetitions());
        put(pages, "form of a book of a provider", reader.get(looked + "/edit"));
        put(pages, "grid", reader.get("/books?sort=added"));
        put(pages, "table", reader.get("/books?view=table&sort=added"));
        String isbn = reader.get(looked).first("(978\\d{10})");
        put(pages, "scan", reader.get("/scan?isbn=" + isbn));
        put(pages, "scan by another", another.get("/scan?isbn=" + isbn));
        put(pages, "known book again", reader.post("/books", "isbn", isbn, "title", text));

        String query = HttpUser.encode(text);
        put(pages, "search that finds nothing", reader.get("/books?q=zz" + query + "&status=" + query));
        put(pages, "other parameters", reader.get("/books?view=" + query + "&sort=" + query + "&after=" + query));
        put(pages, "wrong isbn", reader.post("/books", "isbn", text, "title", text, "author", text));
        put(
                pages,
                "wrong fields",
                reader.post(byHand, "title", text, "cover_image_url", text, "status", text, "rating", text));
        Reply nothing = reader.get("/nothing/" + query.replace("+", "%20"));
        assertThat(nothing.status()).isIn(400, 404); // 400: by the container, and empty
        Skeleton.of(nothing);
        put(pages, "language of the browser", reader.get("/account", "Accept-Language", "en;q=1, x-" + query));
        put(pages, "settings", reader.get("/account"));
        put(pages, "no such link", reader.get("/reset?token=" + query));
        reader.post(byHand + "/delete").expect(303);
        put(pages, "list after deleting", reader.get("/books"));

        HttpUser visitor = SharedLibrary.visitor();
        put(pages, "sign-in", visitor.get("/login?next=/books?q=" + query));
        put(pages, "failed sign-in", visitor.post("/login", "email", text, "password", text, "next", text));
        put(
                pages,
                "failed registration",
                visitor.post("/register", "username", TOO_LONG + text, "email", " " + text, "password", "short"));
        put(
                pages,
                "cookies",
                visitor.send(visitor.request("/login")
                        .setHeader("Cookie", "lang=" + query + "; flash=" + query + "; csrf=" + query)
                        .GET()));
        HttpUser administrator =
                SharedLibrary.get().administrator().at(SharedLibrary.get().server());
        administrator.get("/books"); // which takes away a notice that was left
        Reply people = administrator.get("/admin/users").expectText(name.strip());
        pages.put("people", Skeleton.of(people).withoutRepetitions());
        return pages;
    }

    private static void put(Map<String, Skeleton> pages, String name, Reply reply) {
        assertThat(reply.header("Content-Type")).as(name).startsWith("text/html");
        pages.put(name, Skeleton.of(reply));
    }

    /** Short enough for a name, and nobody else's. */
    private static String name(String text) {
        String number = String.valueOf(NAMES.incrementAndGet());
        return text.replaceAll("[\\p{Cc}\\p{Z}]", " ").substring(0, Math.min(text.length(), 20 - number.length()))
                + number;
    }

    /** Adds a book about which both providers say this in every field, and waits for it. */
    private static String lookUp(HttpUser reader, String text) {
        String isbn = MadeIsbn.of(RANDOM);
        WireMockServer providers = SharedLibrary.get().providers().server();
        JsonObject google = Json.createObjectBuilder()
                .add("totalItems", 1)
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add(
                                                "volumeInfo",
                                                Json.createObjectBuilder()
                                                        .add("title", "Title " + text)
                                                        .add("subtitle", "Subtitle " + text)
                                                        .add(
                                                                "authors",
                                                                Json.createArrayBuilder()
                                                                        .add("Author " + text))
                                                        .add("publisher", "Publisher " + text)
                                                        .add("publishedDate", text)
                                                        .add("language", text)
                                                        .add("pageCount", text)
                                                        .add(
                                                                "categories",
                                                                Json.createArrayBuilder()
                                                                        .add("Category " + text))
                                                        .add("description", "Description " + text)
                                                        .add(
                                                                "imageLinks",
                                                                Json.createObjectBuilder()
                                                                        .add("thumbnail", text)
                                                                        .add("smallThumbnail", text))
                                                        .add(
                                                                "industryIdentifiers",
                                                                Json.createArrayBuilder()
                                                                        .add(Json.createObjectBuilder()
                                                                                .add("type", "ISBN_13")
                                                                                .add("identifier", isbn))))))
                .build();
        JsonObject openLibrary = Json.createObjectBuilder()
                .add(
                        "ISBN:" + isbn,
                        Json.createObjectBuilder()
                                .add("title", text)
                                .add("number_of_pages", text)
                                .add("publish_date", text)
                                .add("cover", Json.createObjectBuilder().add("large", text))
                                .add("url", text)
                                .add(
                                        "identifiers",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "isbn_13",
                                                        Json.createArrayBuilder()
                                                                .add(isbn))))
                .build();
        List<StubMapping> answers = List.of(
                providers.stubFor(get(urlPathEqualTo("/books/v1/volumes"))
                        .withQueryParam("q", equalTo("isbn:" + isbn))
                        .willReturn(okJson(google.toString()))),
                providers.stubFor(get(urlPathEqualTo("/api/books"))
                        .withQueryParam("bibkeys", equalTo("ISBN:" + isbn))
                        .willReturn(okJson(openLibrary.toString()))));
        String path = reader.addByIsbn(isbn);
        reader.awaitLookup(path).expectText("Publisher");
        answers.forEach(providers::removeStub);
        return path;
    }

    @Test
    void answers_to_scripts_are_json_that_no_browser_takes_for_a_page() {
        HttpUser reader = SharedLibrary.reader();
        for (String path : List.of("/nothing/%3Cscript%3E", "/books/%22%3E%3Cscript%3E", "/covers/%3Cimg%3E")) {
            Reply error = reader.get(path, "Accept", "application/json").expect(404);
            assertThat(error.header("Content-Type")).startsWith("application/json");
            assertThat(error.header("X-Content-Type-Options")).isEqualTo("nosniff");
            try (JsonReader json = Json.createReader(new StringReader(error.body()))) {
                assertThat(json.readObject()).containsOnlyKeys("error", "requestId");
            }
            assertThat(error.body()).doesNotContain("<");
        }
    }
}
