package org.homelibrary.metadata.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates with the month in words, beside a year that is known: {@code Sept. 1, 1999}, {@code 1 de mayo de 1999}. */
final class WrittenDate {

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9]+");

    /** Stand between the parts of a date, or behind a number. */
    private static final Set<String> FILLERS = Set.of(
            "de del do da di of the d den am im en el le st nd rd th er e o a c cop p m g gada metu ko".split(" "));

    private WrittenDate() {}

    /** @param text folded */
    static Optional<String> find(String text, String year) {
        List<String> tokens = TOKEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(token -> !FILLERS.contains(token))
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).equals(year)) {
                Optional<String> date = around(tokens, i, year);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> around(List<String> tokens, int at, String year) {
        return date(tokens, at - 1, at - 2, year)
                .or(() -> date(tokens, at - 2, at - 1, year))
                .or(() -> date(tokens, at + 1, at + 2, year))
                .or(() -> date(tokens, at + 2, at + 1, year));
    }

    /** The date whose month is here, and whose day may be there; without a day its month stands beside the year. */
    private static Optional<String> date(List<String> tokens, int month, int day, String year) {
        String name = token(tokens, month);
        if (!MonthNames.month(name).isPresent()) {
            return Optional.empty();
        }
        String number = token(tokens, day);
        if (MonthNames.month(number).isPresent() && month - day == 1) {
            // of several months the first
            return Optional.of(
                    PublishedDate.iso(year, "" + MonthNames.month(number).getAsInt(), null));
        }
        boolean besideYear = token(tokens, month - 1).equals(year)
                || token(tokens, month + 1).equals(year);
        boolean hasDay = number.matches("[0-9]{1,2}");
        String monthNumber = "" + MonthNames.month(name).getAsInt();
        return hasDay || besideYear
                ? Optional.of(PublishedDate.iso(year, monthNumber, hasDay ? number : null))
                : Optional.empty();
    }

    private static String token(List<String> tokens, int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index);
    }
}
