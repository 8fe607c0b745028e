package org.homelibrary.model.export;

import java.util.regex.Pattern;

/**
 * The text of a cell that no spreadsheet runs. An apostrophe is put wherever a formula could begin: at the beginning of the
 * cell, and behind each semicolon, tab and line end in it, at which a spreadsheet may begin a cell of its own if it expects
 * another separator than ours. Blanks and quotation marks in between do not help a formula.
 */
public final class SpreadsheetCell {

    private static final String BEGIN = "(?:^|(?<=[;\\t\\r\\n]))";

    /** East Asian spreadsheets take the wide signs for the narrow ones. */
    private static final String FORMULA = "(?=[ \"']*[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20])";

    private static final Pattern LIVE = Pattern.compile(BEGIN + FORMULA);
    private static final Pattern NEUTRALISED = Pattern.compile(BEGIN + "'" + FORMULA);

    private SpreadsheetCell() {}

    /** @param text null for an empty cell. Zeros, which no file of texts may have, are left out */
    public static String neutralised(String text) {
        return text == null ? "" : LIVE.matcher(text.replace("\0", "")).replaceAll("'");
    }

    /** Returns the text that was {@link #neutralised}; one that a person typed stays as it is. Null stays null. */
    public static String restored(String cell) {
        return cell == null ? null : NEUTRALISED.matcher(cell).replaceAll("");
    }
}
