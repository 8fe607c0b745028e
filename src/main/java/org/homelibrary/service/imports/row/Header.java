package org.homelibrary.service.imports.row;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The names of a table's columns. Case, blanks and signs do not matter: {@code ISBN 13}, {@code isbn_13} and {@code ISBN13}
 * are one. Of two columns of the same name the first counts.
 */
public final class Header {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    public Header(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(key(names.get(i)), i);
        }
    }

    /** As they stand in the file. */
    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return positions.containsKey(key(name));
    }

    public boolean hasAll(String... wanted) {
        return count(wanted) == wanted.length;
    }

    public int count(String... wanted) {
        int count = 0;
        for (String name : wanted) {
            count += has(name) ? 1 : 0;
        }
        return count;
    }

    public OptionalInt position(String name) {
        Integer position = positions.get(key(name));
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    public static String key(String name) {
        return SIGNS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
