package org.homelibrary.web.find;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.service.find.Findings;
import org.homelibrary.service.find.FoundWork;
import org.homelibrary.service.find.FoundWork.Edition;
import org.homelibrary.service.find.OwnedBook;

/** What was found, for a script. What is unknown is null. */
final class FindJson {

    private FindJson() {}

    static String of(Findings findings) {
        JsonArrayBuilder owned = Json.createArrayBuilder();
        findings.owned().forEach(book -> owned.add(owned(book)));
        JsonArrayBuilder candidates = Json.createArrayBuilder();
        findings.works().forEach(work -> work.editions().forEach(edition -> candidates.add(candidate(work, edition))));
        JsonArrayBuilder failures = Json.createArrayBuilder();
        findings.failures()
                .forEach(failure -> failures.add(Json.createObjectBuilder()
                        .add("source", failure.source().id())
                        .add("reason", failure.reason().name())));
        return Json.createObjectBuilder()
                .add("owned", owned)
                .add("candidates", candidates)
                .add("failures", failures)
                .build()
                .toString();
    }

    static String problem(String sentence) {
        return Json.createObjectBuilder().add("error", sentence).build().toString();
    }

    private static JsonObjectBuilder owned(OwnedBook book) {
        ShelfEntry entry = book.entry();
        return Json.createObjectBuilder()
                .add("id", entry.id().bookId().toString())
                .add("isbn", text(isbn(entry.number().isbn())))
                .add("title", text(entry.details().title()))
                .add("author", text(entry.details().authorLine()))
                .add("year", number(book.year()))
                .add("publisher", text(book.publisher()))
                .add("language", text(book.language()));
    }

    private static JsonObjectBuilder candidate(FoundWork work, Edition edition) {
        Candidate candidate = edition.candidate();
        Optional<OwnedBook> owned = work.ownedAs(edition);
        return Json.createObjectBuilder()
                .add("isbn", text(isbn(candidate.isbn())))
                .add("title", candidate.title())
                .add("subtitle", text(candidate.subtitle()))
                .add("authors", Json.createArrayBuilder(List.copyOf(candidate.authors())))
                .add("year", number(candidate.year()))
                .add("publisher", text(candidate.publisher()))
                .add("language", text(candidate.language()))
                .add("source", candidate.source().id())
                .add("owned", owned.isPresent())
                .add(
                        "ownedBook",
                        owned.<JsonValue>map(book -> owned(book).build()).orElse(JsonValue.NULL));
    }

    private static String isbn(Isbn isbn) {
        return isbn == null ? null : isbn.value();
    }

    private static JsonValue text(String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }

    private static JsonValue number(Integer number) {
        return number == null ? JsonValue.NULL : Json.createValue(number);
    }
}
