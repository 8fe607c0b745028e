package org.homelibrary.service.archive;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.CopyCondition;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;

/** How a household has a book. */
final class HoldingJson {

    private HoldingJson() {}

    static JsonObject of(Holding holding) {
        return new JsonLine()
                .with("possession", holding.possession())
                .with("due", holding.due())
                .withObjects(
                        "copies",
                        holding.copies().stream().map(HoldingJson::copy).toList())
                .with("added_by", holding.addedBy())
                .with("added", holding.addedAt())
                .build();
    }

    private static JsonObject copy(Copy copy) {
        return new JsonLine()
                .with("id", copy.id())
                .with(
                        "location",
                        copy.location() == null ? null : copy.location().text())
                .with("condition", copy.condition())
                .with("acquired", copy.acquiredOn())
                .with("price", copy.price())
                .with("from", copy.acquiredFrom())
                .with("note", copy.note())
                .build();
    }

    static Holding read(JsonFields fields) {
        Possession possession =
                Possession.ofWire(fields.text("possession")).orElseThrow(() -> missing("possession of a book"));
        Instant added = fields.instant("added");
        if (added == null) {
            throw missing("day on which a book was added");
        }
        return new Holding(
                possession,
                fields.day("due"),
                fields.objects("copies").stream().map(HoldingJson::readCopy).toList(),
                fields.id("added_by"),
                added,
                null);
    }

    private static Copy readCopy(JsonFields fields) {
        UUID id = fields.id("id");
        if (id == null) {
            throw missing("id of a copy");
        }
        return new Copy(
                id,
                Location.parse(fields.text("location")).orElse(null),
                CopyCondition.ofWire(fields.text("condition")).orElse(null),
                fields.day("acquired"),
                fields.text("price"),
                fields.text("from"),
                fields.text("note"));
    }

    private static ArchiveException missing(String what) {
        return new ArchiveException("The " + what + " is missing or unknown.");
    }
}
