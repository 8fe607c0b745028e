package org.homelibrary.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who said what is known of an edition, by field. Fields that were filled before anybody kept account of it are not in
 * here.
 */
public record Origins(Map<MetadataField, Origin> byField) {

    public static final Origins UNKNOWN = new Origins(Map.of());

    private static final String FIELD_SEPARATOR = "\n";
    private static final String PART_SEPARATOR = " ";

    public Origins {
        Map<MetadataField, Origin> copy = new EnumMap<>(MetadataField.class);
        copy.putAll(byField);
        byField = copy;
    }

    public Optional<Origin> of(MetadataField field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** Returns the form in which stores keep it: a line a field, as {@code TITLE google-books 2026-05-04T10:00:00Z}. */
    public String text() {
        return byField.entrySet().stream()
                .map(entry -> String.join(
                        PART_SEPARATOR,
                        entry.getKey().name(),
                        entry.getValue().source().id(),
                        entry.getValue().at().toString()))
                .collect(Collectors.joining(FIELD_SEPARATOR));
    }

    /** Reads {@link #text()}. Fields and sources that this version does not know are left out. */
    public static Origins parse(String text) {
        Map<MetadataField, Origin> origins = new EnumMap<>(MetadataField.class);
        for (String line : text == null || text.isEmpty() ? new String[0] : text.split(FIELD_SEPARATOR)) {
            String[] parts = line.split(PART_SEPARATOR);
            Optional<MetadataField> field = Arrays.stream(MetadataField.values())
                    .filter(known -> known.name().equals(parts[0]))
                    .findFirst();
            Optional<MetadataSource> source = MetadataSource.of(parts[1]);
            if (field.isPresent() && source.isPresent()) {
                origins.put(field.get(), new Origin(source.get(), Instant.parse(parts[2])));
            }
        }
        return new Origins(origins);
    }
}
