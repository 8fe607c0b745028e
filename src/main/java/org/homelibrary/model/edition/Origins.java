package org.homelibrary.model.edition;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The catalogue that each field of an edition, or of a reader's book, comes from, and since when. Fields filled before this
 * was recorded are missing.
 */
public record Origins(Map<MetadataField, Origin> byField) {

    public static final Origins UNKNOWN = new Origins(Map.of());

    private static final String LINE_SEPARATOR = "\n";
    private static final String PART_SEPARATOR = " ";
    private static final String FIELD_SEPARATOR = ",";

    public Origins {
        Map<MetadataField, Origin> copy = new EnumMap<>(MetadataField.class);
        copy.putAll(byField);
        byField = copy;
    }

    public Optional<Origin> of(MetadataField field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** @param origin empty when nobody knows who says now what is in the field */
    public Origins with(MetadataField field, Optional<Origin> origin) {
        Origins changed = new Origins(byField);
        changed.byField.remove(field);
        origin.ifPresent(known -> changed.byField.put(field, known));
        return changed;
    }

    /** Returns the form in which stores keep it: a line an origin, as {@code google-books 2026-05-04T10:00:00Z TITLE,PAGES}. */
    public String text() {
        Map<Origin, String> lines = new LinkedHashMap<>();
        byField.forEach((field, origin) ->
                lines.merge(origin, field.name(), (before, name) -> before + FIELD_SEPARATOR + name));
        return lines.entrySet().stream()
                .map(line -> String.join(
                        PART_SEPARATOR,
                        line.getKey().source().id(),
                        line.getKey().at().toString(),
                        line.getValue()))
                .collect(Collectors.joining(LINE_SEPARATOR));
    }

    /**
     * Reads {@link #text()}, and the form of earlier versions, a line a field: {@code TITLE google-books
     * 2026-05-04T10:00:00Z}. Fields and sources that this version does not know are left out.
     */
    public static Origins parse(String text) {
        Origins origins = new Origins(Map.of());
        for (String line : text == null || text.isEmpty() ? new String[0] : text.split(LINE_SEPARATOR)) {
            String[] parts = line.split(PART_SEPARATOR);
            if (MetadataField.named(parts[0]).isPresent()) {
                origins.put(parts[0], parts[1], parts[2]);
            } else {
                for (String field : parts[2].split(FIELD_SEPARATOR)) {
                    origins.put(field, parts[0], parts[1]);
                }
            }
        }
        return origins;
    }

    private void put(String name, String sourceId, String at) {
        Optional<MetadataField> field = MetadataField.named(name);
        Optional<MetadataSource> source = MetadataSource.of(sourceId);
        if (field.isPresent() && source.isPresent()) {
            byField.put(field.get(), new Origin(source.get(), Instant.parse(at)));
        }
    }
}
