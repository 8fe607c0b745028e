package org.homelibrary.service.imports.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.metadata.text.PublishedDate;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.RowNote;

/**
 * A day as programs and spreadsheets write it.
 *
 * @param day null when there is none
 * @param problem null unless it is unreadable or doubtful
 */
public record DayCell(LocalDate day, RowNote.Kind problem) {

    private static final DayCell NONE = new DayCell(null, null);
    private static final DayCell UNREADABLE = new DayCell(null, RowNote.Kind.DATE_UNREADABLE);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");

    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?:[T, ].*)?");

    /** The days since 1900 that a spreadsheet shows when the cell is formatted as a number. */
    private static final Pattern SERIAL = Pattern.compile("([2-5][0-9]{4})(?:[.,][0-9]+)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern TIME = Pattern.compile("[, ]+[0-9]{1,2}:[0-9]{2}.*");

    private static final int MAX_LENGTH = 60;

    private static final int WHOLE_DAY = "2024-03-05".length();

    /** Programs write an earlier year for "unknown". */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_MONTH = 12;

    /** Which of the first two numbers is the day. */
    public enum Hint {
        /** It is no date, or one that can be read in one way only, whatever the order. */
        NONE,
        DAY_FIRST,
        MONTH_FIRST,
        /** {@code 03/05/2024}. */
        EITHER
    }

    /** @param order null when nobody has said it: the day is taken for the first, and the date is doubtful */
    static DayCell read(String cell, DateOrder order) {
        String text = cell == null ? "" : cell.replaceAll("[\\[\\]\"']", "").strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return text.isEmpty() ? NONE : UNREADABLE;
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(yearLast, order);
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return new DayCell(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))), null);
        }
        String written = PublishedDate.of(TIME.matcher(text).replaceFirst(""));
        return written != null && written.length() == WHOLE_DAY
                ? new DayCell(LocalDate.parse(written), null)
                : UNREADABLE;
    }

    /** What a cell says about the order that the file's dates are in. */
    public static Hint hint(String cell) {
        Matcher date = YEAR_LAST.matcher(cell.strip());
        return date.matches() ? hint(date) : Hint.NONE;
    }

    private static Hint hint(Matcher date) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        if (date.group(2).equals(".") || first == second) {
            return Hint.NONE;
        }
        if (first > LAST_MONTH) {
            return Hint.DAY_FIRST;
        }
        return second > LAST_MONTH ? Hint.MONTH_FIRST : Hint.EITHER;
    }

    private static DayCell yearLast(Matcher date, DateOrder order) {
        Hint hint = hint(date);
        boolean isMonthFirst = hint == Hint.MONTH_FIRST || hint == Hint.EITHER && order == DateOrder.MONTH_FIRST;
        String year = date.group(4).length() == 2 ? "20" + date.group(4) : date.group(4);
        DayCell read = isMonthFirst ? day(year, date.group(1), date.group(3)) : day(year, date.group(3), date.group(1));
        return hint == Hint.EITHER && order == null ? new DayCell(read.day, RowNote.Kind.DATE_DOUBTFUL) : read;
    }

    private static DayCell day(String year, String month, String day) {
        if (Integer.parseInt(year) < FIRST_YEAR) {
            return NONE;
        }
        try {
            return new DayCell(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), null);
        } catch (DateTimeException e) {
            return UNREADABLE;
        }
    }
}
