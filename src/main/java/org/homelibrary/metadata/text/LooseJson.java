package org.homelibrary.metadata.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what providers send as well as it can be read: a field that is absent or of an odd type is just not there. */
public final class LooseJson {

    private static final int MOST_PAGES = 100_000;

    private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,6})(?:\\.0+)?\\s*\\.?\\s*");

    private LooseJson() {}

    public static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    public static List<JsonObject> objects(JsonObject parent, String name) {
        return values(parent, name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /**
     * A string; a number counts as its digits: there are books called 1984. Also the {@code value} of an object, as Open
     * Library writes longer texts.
     */
    public static String text(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        return value instanceof JsonObject object ? text(object.get("value")) : text(value);
    }

    /** The strings of an array, or a string that stands where an array should. */
    public static List<String> texts(JsonObject parent, String name) {
        return values(parent, name).stream()
                .map(LooseJson::text)
                .filter(text -> text != null)
                .toList();
    }

    /** The arrays in an array. */
    public static List<JsonArray> arrays(JsonObject parent, String name) {
        return values(parent, name).stream()
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .toList();
    }

    /** The first string of an array, if it begins with one. */
    public static Stream<String> firstText(JsonArray array) {
        return array.stream().limit(1).flatMap(value -> Stream.ofNullable(text(value)));
    }

    /** A plausible number of pages, also when it is written as a string or in words: {@code xi, 252 p.}. */
    public static Integer pages(JsonObject parent, String name) {
        String text = text(parent, name);
        if (text == null) {
            return null;
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            OptionalInt counted = PageCount.of(text);
            return counted.isPresent() ? counted.getAsInt() : null;
        }
        int pages = Integer.parseInt(number.group(1));
        return pages > 0 && pages <= MOST_PAGES ? pages : null;
    }

    /** The names in a list of objects with a name (or a {@code personal_name}), of plain texts, or of both. */
    public static List<String> names(JsonObject parent, String list) {
        return values(parent, list).stream()
                .map(entry -> entry instanceof JsonObject object ? name(object) : text(entry))
                .filter(text -> text != null)
                .toList();
    }

    /** Open Library has both of a person, or only one. */
    public static String name(JsonObject object) {
        String name = text(object, "name");
        return name == null || name.isBlank() ? text(object, "personal_name") : name;
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    private static List<? extends JsonValue> values(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        if (value instanceof JsonArray array) {
            return array;
        }
        return value == null ? List.of() : List.of(value);
    }
}
