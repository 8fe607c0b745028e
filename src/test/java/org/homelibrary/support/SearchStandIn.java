package org.homelibrary.support;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.homelibrary.model.text.SearchText;

/** Searches of both providers by words, among the books that {@link ProviderStandIn} knows, in the providers' formats. */
class SearchStandIn implements ResponseTransformerV2 {

    static final String NAME = "search";
    static final String OPEN_LIBRARY = "/search.json";
    static final String WORKS = "/works/";

    private final List<JsonObject> volumes = ProviderStandIn.ISBNS.stream()
            .flatMap(isbn -> read("/providers/google-books/" + isbn + ".json"))
            .flatMap(answer -> answer.getJsonArray("items").getValuesAs(JsonObject.class).stream())
            .toList();
    private final List<JsonObject> works = read("/providers/search/open-library.json")
            .flatMap(answer -> answer.getJsonArray("docs").getValuesAs(JsonObject.class).stream())
            .toList();

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        Request request = event.getRequest();
        if (request.getUrl().startsWith(WORKS)) {
            return Response.Builder.like(response)
                    .but()
                    .body(editions(request.getUrl()))
                    .build();
        }
        String body = request.getUrl().startsWith(OPEN_LIBRARY)
                ? works(asked(request, "q"), asked(request, "lang"))
                : volumes(asked(request, "q"), URI.create(request.getAbsoluteUrl()));
        return Response.Builder.like(response).but().body(body).build();
    }

    private String volumes(String q, URI address) {
        List<JsonObject> found =
                volumes.stream().filter(volume -> hasAll(q, volume)).toList();
        JsonObject answer = Json.createObjectBuilder()
                .add("kind", "books#volumes")
                .add("totalItems", found.size())
                .add("items", Json.createArrayBuilder(found))
                .build();
        return answer.toString()
                .replace("http://books.google.com", "http://" + address.getHost() + ":" + address.getPort());
    }

    private String works(String q, String language) {
        List<JsonObject> found = works.stream()
                .filter(work -> hasAll(q.replaceFirst("^isbn:", ""), work))
                .map(work -> withOneEdition(work, q, language))
                .toList();
        return Json.createObjectBuilder()
                .add("numFound", found.size())
                .add("start", 0)
                .add("q", q)
                .add("docs", Json.createArrayBuilder(found))
                .build()
                .toString();
    }

    /** All editions of a work, in the format of their records. */
    private String editions(String url) {
        String key = url.substring(0, url.indexOf("/editions.json"));
        JsonArrayBuilder entries = Json.createArrayBuilder();
        works.stream()
                .filter(work -> work.getString("key").equals(key))
                .flatMap(work ->
                        work.getJsonObject("editions").getJsonArray("docs").getValuesAs(JsonObject.class).stream())
                .map(SearchStandIn::asRecord)
                .forEach(entries::add);
        return Json.createObjectBuilder().add("entries", entries).build().toString();
    }

    private static JsonObjectBuilder asRecord(JsonObject edition) {
        JsonObjectBuilder record = Json.createObjectBuilder()
                .add("key", edition.getString("key"))
                .add("title", edition.getString("title"))
                .add("publishers", edition.getJsonArray("publisher"))
                .add("publish_date", edition.getJsonArray("publish_date").getString(0))
                .add(
                        "languages",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add(
                                                "key",
                                                "/languages/"
                                                        + edition.getJsonArray("language")
                                                                .getString(0))));
        if (edition.containsKey("isbn")) {
            record.add(
                    "isbn_10",
                    Json.createArrayBuilder().add(edition.getJsonArray("isbn").get(0)));
            record.add(
                    "isbn_13",
                    Json.createArrayBuilder().add(edition.getJsonArray("isbn").get(1)));
        }
        if (edition.containsKey("cover_i")) {
            record.add("covers", Json.createArrayBuilder().add(edition.getInt("cover_i")));
        }
        return record;
    }

    private static JsonObject withOneEdition(JsonObject work, String q, String language) {
        JsonArray all = work.getJsonObject("editions").getJsonArray("docs");
        String marc = language.equals("de") ? "ger" : "eng";
        JsonValue one = all.stream()
                .filter(edition -> q.startsWith("isbn:")
                        ? edition.toString().contains(q.substring(5))
                        : edition.toString().contains('"' + marc + '"'))
                .findFirst()
                .orElse(all.get(0));
        return Json.createObjectBuilder(work)
                .add(
                        "editions",
                        Json.createObjectBuilder()
                                .add("numFound", all.size())
                                .add("start", 0)
                                .add("docs", Json.createArrayBuilder().add(one)))
                .build();
    }

    private static boolean hasAll(String q, JsonObject book) {
        String text = SearchText.fold(String.join(" ", strings(book).toList())).toLowerCase(Locale.ROOT);
        return SearchText.words(q).stream().allMatch(text::contains);
    }

    private static Stream<String> strings(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().values().stream().flatMap(SearchStandIn::strings);
            case ARRAY -> value.asJsonArray().stream().flatMap(SearchStandIn::strings);
            case STRING -> Stream.of(((JsonString) value).getString());
            default -> Stream.empty();
        };
    }

    private static String asked(Request request, String name) {
        QueryParameter parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : "";
    }

    private static Stream<JsonObject> read(String name) {
        InputStream file = SearchStandIn.class.getResourceAsStream(name);
        if (file == null) {
            return Stream.empty();
        }
        try (var reader = Json.createReader(Objects.requireNonNull(file))) {
            return Stream.of(reader.readObject());
        }
    }
}
