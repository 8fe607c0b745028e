package org.homelibrary.service.imports.row;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.text.TypedText;

/** One row of a table. A cell without anything to read is null, and so is one whose column the table does not have. */
public final class Cells {

    /** How a program keeps a spreadsheet from taking a number for one: {@code ="0140013997"}. */
    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    /** Longer cells are cut: the longest list of names or labels that a book can have is shorter. */
    private static final int MAX_LENGTH = 8_000;

    /** Of a description or a review, with its markup. */
    private static final int MAX_TEXT = 60_000;

    private final Header header;
    private final List<String> values;

    public Cells(Header header, List<String> values) {
        this.header = header;
        this.values = values;
    }

    public String get(String column) {
        OptionalInt position = header.position(column);
        return position.isEmpty() ? null : get(position.getAsInt());
    }

    public String get(int position) {
        return get(position, MAX_LENGTH);
    }

    /** As {@link #get(String)}, for a long text, which must not be searched by anything that takes longer than to read it. */
    public String text(String column) {
        OptionalInt position = header.position(column);
        return position.isEmpty() ? null : text(position.getAsInt());
    }

    public String text(int position) {
        return get(position, MAX_TEXT);
    }

    private String get(int position, int maxLength) {
        if (position >= values.size()) {
            return null;
        }
        String text = TypedText.cut(values.get(position).strip(), maxLength);
        Matcher formula = FORMULA_TEXT.matcher(text);
        String plain = formula.matches() ? formula.group(1).strip() : text;
        return plain.isEmpty() ? null : plain;
    }

    /**
     * Returns what stands between separators in a cell; nothing for a cell that says nothing.
     *
     * @param separator a regular expression
     */
    public static List<String> split(String cell, String separator) {
        return cell == null ? List.of() : List.of(cell.split(separator));
    }

    /** Returns the first of these cells that says something. */
    public String first(String... columns) {
        for (String column : columns) {
            String text = get(column);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    public boolean isYes(String column) {
        String text = get(column);
        return text != null && text.matches("(?i)yes|true|1|y|ja");
    }

    /** Returns a number of 0 to 9999; 0 for anything else. */
    public int number(String column) {
        String text = get(column);
        return text != null && text.matches("[0-9]{1,4}(?:\\.0+)?") ? Integer.parseInt(text.split("\\.")[0]) : 0;
    }
}
