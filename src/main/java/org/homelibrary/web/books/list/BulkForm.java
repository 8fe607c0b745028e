package org.homelibrary.web.books.list;

import jakarta.ws.rs.FormParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.Ids;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Location;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.service.bulk.BulkChange;
import org.homelibrary.web.books.fields.FormFields;
import org.homelibrary.web.view.StatusName;

/** Which books are to be changed, and how. Fields that are missing or empty change nothing. */
public class BulkForm {

    /** A change of very many books may go on for so long. */
    private static final Duration MAX_AGE = Duration.ofHours(1);

    @FormParam("id")
    private List<String> id = List.of();

    @FormParam("filter")
    private String filter;

    @FormParam("status")
    private String status;

    @FormParam("tags")
    private String tags;

    @FormParam("remove_tags")
    private String removeTags;

    @FormParam("location")
    private String location;

    @FormParam("possession")
    private String possession;

    @FormParam("delete")
    private String delete;

    @FormParam("restore")
    private String restore;

    @FormParam("next")
    private String next;

    @FormParam("after")
    private String after;

    @FormParam("at")
    private String at;

    @FormParam("done")
    private String done;

    /** The chosen books, each once; what is no id is left out. */
    List<UUID> ids() {
        return id.stream().flatMap(text -> Ids.parse(text).stream()).distinct().toList();
    }

    /** The query of a list whose books are all meant, instead of chosen ones. */
    Optional<String> filter() {
        return Optional.ofNullable(filter).filter(text -> !text.isBlank());
    }

    /** @throws IllegalArgumentException when a field makes no sense, or is too long */
    BulkChange change() {
        if (delete != null && !delete.isEmpty()) {
            return BulkChange.deleting();
        }
        boolean setsStatus = isSaid(status);
        if (setsStatus && !StatusName.isKnown(status)) {
            throw new IllegalArgumentException("no status " + status);
        }
        return new BulkChange(
                setsStatus,
                StatusName.status(status),
                tags(tags),
                tags(removeTags),
                Location.parse(location).orElse(null),
                isSaid(possession) ? Possession.ofWire(possession).orElseThrow(IllegalArgumentException::new) : null,
                false);
    }

    private static List<String> tags(String typed) {
        List<String> tags = typed == null
                ? List.of()
                : FormFields.separated(typed).distinct().toList();
        if (tags.size() > BookField.MAX_ITEMS || tags.stream().anyMatch(tag -> tag.length() > BookField.TAGS.max())) {
            throw new IllegalArgumentException("too long, or too many tags");
        }
        return tags;
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isEmpty();
    }

    /** The time at which books were deleted that are to be brought back. */
    Optional<Instant> restore() {
        return time(restore);
    }

    /** When the change was asked for first. */
    Instant at(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return time(at).filter(time -> !time.isAfter(now) && time.isAfter(now.minus(MAX_AGE)))
                .orElse(now);
    }

    private static Optional<Instant> time(String text) {
        try {
            return isSaid(text) ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String after() {
        return after;
    }

    String next() {
        return next;
    }

    int done() {
        return done != null && done.matches("[0-9]{1,7}") ? Integer.parseInt(done) : 0;
    }

    /** Returns the fields that say what is to be changed and how, for a form that goes on. */
    List<Map.Entry<String, String>> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("filter", filter);
        fields.put("status", status);
        fields.put("tags", tags);
        fields.put("remove_tags", removeTags);
        fields.put("location", location);
        fields.put("possession", possession);
        fields.put("delete", delete);
        fields.put("restore", restore);
        fields.put("next", next);
        fields.values().removeIf(value -> !isSaid(value));
        return new ArrayList<>(fields.entrySet());
    }
}
