package org.homelibrary.model.library.book;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homelibrary.model.edition.Series;
import org.homelibrary.model.text.TypedText;

/**
 * The type of a {@link BookField}'s value. An empty text or list is null everywhere.
 *
 * <p>{@link #text} is the form in which stores keep a value, and {@link #parse} reads it.
 */
enum FieldType {
    TEXT(String.class) {
        @Override
        Object clean(Object value) {
            return TypedText.clean((String) value);
        }

        @Override
        Object cut(Object value, int maxLength) {
            return TypedText.cut((String) value, maxLength);
        }

        @Override
        Object parse(String text) {
            return text;
        }
    },
    /** Texts of one line, each once. */
    LIST(List.class) {
        @Override
        Object clean(Object value) {
            List<String> items = ((List<?>) value)
                    .stream()
                            .map(item -> line((String) item))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
            return items.isEmpty() ? null : items;
        }

        @Override
        Object cut(Object value, int maxLength) {
            return ((List<?>) value)
                    .stream()
                            .limit(BookField.MAX_ITEMS)
                            .map(item -> TypedText.cut((String) item, maxLength))
                            .toList();
        }

        @Override
        String text(Object value) {
            return String.join("\n", items(value));
        }

        @Override
        Object parse(String text) {
            return Arrays.asList(text.split("\n"));
        }

        @Override
        boolean fits(Object value, int maxLength) {
            List<String> items = items(value);
            return items.size() <= BookField.MAX_ITEMS && items.stream().allMatch(item -> item.length() <= maxLength);
        }
    },
    SERIES(Series.class) {
        @Override
        Object clean(Object value) {
            Series series = (Series) value;
            return new Series(line(series.name()), series.position() == null ? null : line(series.position()));
        }

        @Override
        Object cut(Object value, int maxLength) {
            Series series = (Series) value;
            String position = series.position();
            return new Series(
                    TypedText.cut(series.name(), maxLength),
                    position == null || position.length() > BookField.MAX_POSITION_LENGTH ? null : position);
        }

        @Override
        String text(Object value) {
            Series series = (Series) value;
            return series.position() == null ? series.name() : series.name() + "\n" + series.position();
        }

        @Override
        Object parse(String text) {
            String[] lines = text.split("\n");
            return new Series(lines[0], lines.length == 1 ? null : lines[1]);
        }

        @Override
        boolean fits(Object value, int maxLength) {
            Series series = (Series) value;
            return series.name().length() <= maxLength
                    && (series.position() == null || series.position().length() <= BookField.MAX_POSITION_LENGTH);
        }
    },
    /** Greater than zero. */
    NUMBER(Integer.class) {
        @Override
        Object clean(Object value) {
            return value;
        }

        @Override
        Object parse(String text) {
            return Integer.valueOf(text);
        }

        @Override
        boolean fits(Object value, int max) {
            return (Integer) value > 0 && (Integer) value <= max;
        }
    },
    ID(UUID.class) {
        @Override
        Object clean(Object value) {
            return value;
        }

        @Override
        Object parse(String text) {
            return UUID.fromString(text);
        }

        @Override
        boolean fits(Object value, int maxLength) {
            return true;
        }
    };

    private final Class<?> type;

    FieldType(Class<?> type) {
        this.type = type;
    }

    boolean isInstance(Object value) {
        return type.isInstance(value);
    }

    abstract Object clean(Object value);

    /** Returns as much of the value as there is room for. */
    Object cut(Object value, int maxLength) {
        return value;
    }

    String text(Object value) {
        return value.toString();
    }

    abstract Object parse(String text);

    boolean fits(Object value, int maxLength) {
        return text(value).length() <= maxLength;
    }

    /** Whether a person would call them the same; see {@link TypedText#isSame}. */
    boolean isSame(Object one, Object other) {
        return one == null || other == null ? one == other : TypedText.isSame(text(one), text(other));
    }

    private static String line(String text) {
        String cleaned = TypedText.clean(text);
        return cleaned == null ? null : cleaned.replaceAll("\\s+", " ");
    }

    @SuppressWarnings("unchecked")
    private static List<String> items(Object value) {
        return (List<String>) value;
    }
}
