package org.homelibrary.metadata.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years that are counted from elsewhere, as far as the text says from where. */
final class OtherCalendars {

    private static final Map<String, Integer> ERAS = Map.ofEntries(
            Map.entry("明治", 1867),
            Map.entry("meiji", 1867),
            Map.entry("大正", 1911),
            Map.entry("taisho", 1911),
            Map.entry("昭和", 1925),
            Map.entry("showa", 1925),
            Map.entry("平成", 1988),
            Map.entry("heisei", 1988),
            Map.entry("令和", 2018),
            Map.entry("reiwa", 2018),
            Map.entry("民國", 1911),
            Map.entry("民国", 1911),
            Map.entry("minguo", 1911));

    private static final Pattern ERA =
            Pattern.compile("(" + String.join("|", ERAS.keySet()) + ")\\s*([0-9]{1,3}|元)(?![0-9])");

    private static final int BUDDHIST_YEARS = 543;
    private static final Pattern BUDDHIST =
            Pattern.compile("(?:พ\\.?\\s?ศ\\.?|\\bb\\.\\s?e\\.)\\s*(2[0-9]{3})(?![0-9])");

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern CHINESE_YEAR = Pattern.compile("[" + CHINESE_DIGITS + "零○]{4}(?=\\s?年)");

    private static final Pattern PAIR = Pattern.compile(
            "(?<![0-9])([0-9]{4})(?![0-9])[^0-9]{0,12}[(/=,\\[][^0-9]{0,12}(?<![0-9])([0-9]{4})(?![0-9])");

    private OtherCalendars() {}

    /** The text with the years of eras, and those in Chinese digits, written as ours. */
    static String toOurs(String text) {
        String years = CHINESE_YEAR.matcher(text).replaceAll(OtherCalendars::chinese);
        years = BUDDHIST.matcher(years)
                .replaceAll(year -> String.valueOf(Integer.parseInt(year.group(1)) - BUDDHIST_YEARS));
        return ERA.matcher(years).replaceAll(OtherCalendars::era);
    }

    /** Of two years that are the same in two calendars the one in ours: {@code 1921 (1999)} in India. */
    static Optional<String> ourOfTwo(String text) {
        Matcher pair = PAIR.matcher(text);
        if (!pair.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(pair.group(1));
        int second = Integer.parseInt(pair.group(2));
        if (isSameYear(first, second)) {
            return Optional.of(pair.group(2));
        }
        return isSameYear(second, first) ? Optional.of(pair.group(1)) : Optional.empty();
    }

    /** Vikram Samvat and Saka: the years of all others are too small or too large to be taken for ours. */
    private static boolean isSameYear(int other, int ours) {
        return PublicationYear.isPlausible(ours)
                && (other - ours == 56 || other - ours == 57 || ours - other == 78 || ours - other == 79);
    }

    private static String era(MatchResult era) {
        int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        return String.valueOf(ERAS.get(era.group(1)) + year);
    }

    private static String chinese(MatchResult year) {
        StringBuilder digits = new StringBuilder();
        year.group().chars().map(CHINESE_DIGITS::indexOf).forEach(digit -> digits.append(Math.max(0, digit)));
        return digits.toString();
    }
}
