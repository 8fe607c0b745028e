package org.homelibrary.service.archive;

import jakarta.json.JsonObject;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.model.library.reading.ReadingStatus;

/** What its reader says about a book; without fields when nothing. */
final class ReadingJson {

    private ReadingJson() {}

    static JsonObject of(Reading reading) {
        return new JsonLine()
                .with("status", reading.status())
                .with(
                        "rating",
                        reading.rating() == null ? null : reading.rating().wire())
                .with("notes", reading.notes())
                .withObjects(
                        "reads", reading.reads().stream().map(ReadingJson::read).toList())
                .build();
    }

    private static JsonObject read(BookRead read) {
        return new JsonLine()
                .with("started", read.started())
                .with("ended", read.ended())
                .with("finished", read.finished())
                .with("last_page", read.lastPage())
                .build();
    }

    static Reading read(JsonFields fields, ReadingId id) {
        return Reading.none(id)
                .as(ReadingStatus.ofWire(fields.text("status")).orElse(null))
                .rated(Rating.parse(fields.text("rating")).orElse(null))
                .withNotes(fields.text("notes"))
                .withReads(fields.objects("reads").stream()
                        .map(ReadingJson::readBack)
                        .toList());
    }

    private static BookRead readBack(JsonFields fields) {
        return new BookRead(
                fields.day("started"), fields.day("ended"), fields.flag("finished"), fields.number("last_page"));
    }
}
