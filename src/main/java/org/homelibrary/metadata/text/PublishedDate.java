package org.homelibrary.metadata.text;

import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homelibrary.model.text.LetterFolding;

/**
 * Brings the dates that people, shops and cataloguers write into one form: {@code 2003-05}, {@code October 1, 1988},
 * {@code 31.12.1999}, {@code 1421 [2000]}, {@code c1999}. What is uncertain is left out: a day that the month does not
 * have, and the month of {@code 03/05/1999}, which is another on each side of the Atlantic.
 */
public final class PublishedDate {

    private static final int MAX_LENGTH = 100;

    /** {@code 1999-04-23}, {@code 1999.4}, {@code 1999/04/23}; a star says that it is guessed. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9])([0-9]{4})\\s?([-/.])\\s?([0-9]{1,2})(?:\\s?\\2\\s?([0-9]{1,2}))?(?![0-9*])");

    private static final Pattern COMPACT =
            Pattern.compile("(?<![0-9])([0-9]{4})([0-9]{2})([0-9]{2})?(?:[0-9]{6})?(?![0-9])");

    private static final Pattern EAST_ASIAN = Pattern.compile(
            "([0-9]{4})(?:\\([^()]*\\))?\\s?[年년,]\\s?([0-9]{1,2})\\s?[月월](?:\\s?([0-9]{1,2})\\s?[日일])?");

    /** {@code 5月 1999}; {@code tháng 5, 1999}, {@code ngày 3 tháng 5 năm 1999}. */
    private static final Pattern NUMBERED_MONTH = Pattern.compile(
            "(?:(?<![0-9])([0-9]{1,2})\\s)?(?:thang|thg)\\.?\\s?([0-9]{1,2})[,/\\s]+(?:nam\\s)?([0-9]{4})(?![0-9])"
                    + "|(?<![0-9])([0-9]{1,2})\\s?[月월],?\\s?([0-9]{4})(?![0-9])");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![0-9])([0-9]{1,2})\\s?([-/.])\\s?([0-9]{1,2})\\s?\\2\\s?([0-9]{4})(?![0-9])");

    private static final Pattern ROMAN_MONTH = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})[.\\s/-]{1,2}(iii?|iv|vi{0,3}|ix|xi{0,2}|i)[.\\s/-]{1,2}([0-9]{4})(?![0-9])");

    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(?<![0-9./-])([0-9]{1,2})[-/.]([0-9]{4})(?![0-9])");

    private static final Pattern DAY_AND_MONTH_COMPACT =
            Pattern.compile("(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{4})(?![0-9])");

    private static final Pattern SUPPLIED = Pattern.compile(
            "(?<![0-9\\[])(?:[0-9]{3}\\[[0-9]\\]|[0-9]{2}\\[[0-9]{2}\\]|\\[[0-9]{2}\\][0-9]{2}|\\[[0-9]{3}\\][0-9])(?![0-9])");

    private PublishedDate() {}

    /** @return {@code 1999}, {@code 1999-04} or {@code 1999-04-23}, or null when there is no year in it */
    public static String of(String printed) {
        String line = PlainText.line(printed, MAX_LENGTH);
        if (line == null) {
            return null;
        }
        String text = withWholeYears(OtherCalendars.toOurs(LetterFolding.fold(line)));
        Optional<String> year = PublicationYear.find(line, text);
        return Stream.<Function<String, Optional<String>>>of(
                        PublishedDate::yearFirst,
                        PublishedDate::dayFirst,
                        PublishedDate::monthAndYear,
                        PublishedDate::compact,
                        t -> year.flatMap(y -> WrittenDate.find(t, y)))
                .flatMap(form -> form.apply(text).stream())
                // A date of another year than the one to choose is the date of something else.
                .filter(date -> year.isEmpty() || date.startsWith(year.get()))
                .findFirst()
                .or(() -> year)
                .orElse(null);
    }

    /** What a cataloguer supplies of a year is a part of it all the same: {@code 199[9]}, {@code [19]99}. */
    private static String withWholeYears(String text) {
        return SUPPLIED.matcher(text).replaceAll(year -> year.group().replaceAll("[\\[\\]]", ""));
    }

    private static Optional<String> yearFirst(String text) {
        return matches(YEAR_FIRST, text)
                .map(m -> isSeason(m) ? iso(m.group(1), null, null) : iso(m.group(1), m.group(3), m.group(4)))
                .or(() -> matches(EAST_ASIAN, text).map(m -> iso(m.group(1), m.group(2), m.group(3))))
                .or(() -> matches(NUMBERED_MONTH, text)
                        .map(m -> m.group(5) == null
                                ? iso(m.group(3), m.group(2), m.group(1))
                                : iso(m.group(5), m.group(4), null)))
                .filter(date -> !date.isEmpty());
    }

    /** {@code 2003/04} are two years, {@code 2003-04} is a month. */
    private static boolean isSeason(MatchResult date) {
        return date.group(2).equals("/")
                && date.group(4) == null
                && (Integer.parseInt(date.group(1)) + 1) % 100 == Integer.parseInt(date.group(3));
    }

    private static Optional<String> dayFirst(String text) {
        return matches(DAY_FIRST, text)
                .map(m -> {
                    int first = Integer.parseInt(m.group(1));
                    int second = Integer.parseInt(m.group(3));
                    boolean american = first <= 12 && second > 12;
                    boolean clear = american
                            || first > 12
                            || first == second
                            || m.group(2).equals(".");
                    if (!clear) {
                        return iso(m.group(4), null, null);
                    }
                    return american ? iso(m.group(4), m.group(1), m.group(3)) : iso(m.group(4), m.group(3), m.group(1));
                })
                .or(() ->
                        matches(ROMAN_MONTH, text).map(m -> iso(m.group(3), "" + Roman.value(m.group(2)), m.group(1))))
                .filter(date -> !date.isEmpty());
    }

    private static Optional<String> monthAndYear(String text) {
        return matches(MONTH_AND_YEAR, text)
                .map(m -> iso(m.group(2), m.group(1), null))
                .filter(date -> !date.isEmpty());
    }

    private static Optional<String> compact(String text) {
        return matches(COMPACT, text)
                .filter(m -> m.group(3) != null || isMonth(m.group(2)))
                .map(m -> iso(m.group(1), m.group(2), m.group(3)))
                .filter(date -> !date.isEmpty())
                .or(() -> matches(DAY_AND_MONTH_COMPACT, text)
                        .filter(m -> Integer.parseInt(m.group(1)) > 12 && isMonth(m.group(2)))
                        .map(m -> iso(m.group(3), m.group(2), m.group(1))))
                .filter(date -> !date.isEmpty());
    }

    private static Optional<MatchResult> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static boolean isMonth(String number) {
        int month = Integer.parseInt(number);
        return month >= 1 && month <= 12;
    }

    /** As much of the date as can be; empty for a year in which no book was printed. Month and day may be null. */
    static String iso(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (!PublicationYear.isPlausible(y)) {
            return "";
        }
        if (month == null || !isMonth(month)) {
            return Year.of(y).toString();
        }
        int m = Integer.parseInt(month);
        int d = day == null ? 0 : Integer.parseInt(day);
        return d < 1 || d > YearMonth.of(y, m).lengthOfMonth()
                ? String.format(Locale.ROOT, "%04d-%02d", y, m)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", y, m, d);
    }
}
