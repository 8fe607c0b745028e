package org.homelibrary.service.archive;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an archive says about itself, in its file {@code manifest.json}.
 *
 * @param library its name
 * @param files the SHA-256 of every other file, in hexadecimal digits, by its name
 */
public record ArchiveManifest(int version, Instant created, String library, int books, Map<String, String> files) {

    /** Raised when an older program could not read what is written now. Older versions stay readable. */
    public static final int VERSION = 1;

    static final String NAME = "manifest.json";
    static final String BOOKS = "books.jsonl";

    private static final String FORMAT = "home-library";

    public ArchiveManifest {
        files = Map.copyOf(files);
    }

    JsonObject json() {
        JsonObjectBuilder checksums = Json.createObjectBuilder();
        files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(file -> checksums.add(file.getKey(), file.getValue()));
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("version", version)
                .add("created", created.toString())
                .add("library", library)
                .add("books", books)
                .add("covers", files.size() - 1)
                .add("sha256", checksums)
                .build();
    }

    static ArchiveManifest read(JsonObject object) {
        JsonFields fields = new JsonFields(object);
        Integer version = fields.number("version");
        if (!FORMAT.equals(fields.text("format")) || version == null) {
            throw new ArchiveException("This is not an archive of a Home Library.");
        }
        if (version > VERSION) {
            throw new ArchiveException(
                    "This archive was made by a newer Home Library. Update this one, then try again.");
        }
        JsonFields checksums = fields.fields("sha256");
        Map<String, String> files = new LinkedHashMap<>();
        checksums.object().keySet().forEach(name -> files.put(name, checksums.text(name)));
        Integer books = fields.number("books");
        if (books == null
                || fields.text("library") == null
                || fields.instant("created") == null
                || !files.containsKey(BOOKS)) {
            throw new ArchiveException("The manifest of this archive is not complete.");
        }
        return new ArchiveManifest(version, fields.instant("created"), fields.text("library"), books, files);
    }
}
