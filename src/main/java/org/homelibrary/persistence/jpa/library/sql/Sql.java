package org.homelibrary.persistence.jpa.library.sql;

import java.util.ArrayList;
import java.util.List;

/** A statement that is put together from parts, each with the values of its parameters. */
public final class Sql {

    /** Ends a {@code FROM} whose tables Derby is to read in the order in which they are written. */
    public static final String IN_THIS_ORDER = " --DERBY-PROPERTIES joinOrder=FIXED\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param part in which each {@code ?} stands for one of the values */
    public Sql add(String part, Object... values) {
        int used = 0;
        for (int i = 0; i < part.length(); i++) {
            text.append(part.charAt(i));
            if (part.charAt(i) == '?') {
                parameters.add(values[used++]);
                text.append(parameters.size());
            }
        }
        if (used != values.length) {
            throw new IllegalArgumentException("values without a parameter: " + part);
        }
        return this;
    }

    /** Makes Derby read the table before it by this index. */
    public static String byIndex(String name) {
        return " --DERBY-PROPERTIES index=" + name + "\n";
    }

    /** Makes Derby look up each row of the table before it by this key. */
    public static String byKey(String name) {
        return " --DERBY-PROPERTIES constraint=" + name + ", joinStrategy=NESTEDLOOP\n";
    }

    public String text() {
        return text.toString();
    }

    /** In the order of the text. */
    public List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
