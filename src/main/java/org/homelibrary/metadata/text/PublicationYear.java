package org.homelibrary.metadata.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The year in which an edition was published, among all the years that may be printed beside it.
 *
 * <ul>
 *   <li>What a cataloguer puts in brackets behind a year corrects it or says it in our calendar: {@code 1421 [2000]}.
 *   <li>Of several years the first counts, before those of the copyright, of the first edition and of a reprint: in
 *       {@code 1999 (reprint 2004)} the edition is of 1999. Of a range it is the first.
 *   <li>A decade is no year, and years before 1500 are of other calendars: books with an ISBN are younger.
 * </ul>
 */
final class PublicationYear {

    private static final int FIRST = 1500;
    private static final int LAST = 2099;

    private static final String ANY = "(1[5-9][0-9]{2}|20[0-9]{2})";
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])" + ANY + "(?![0-9]|['’]?s\\b|-?er\\b)");

    /** Only a year, or what corrects one: {@code [2000]}, {@code [i.e. 2000]}, {@code [ca. 2000 or 2001]}. */
    private static final Pattern CORRECTION = Pattern.compile("[0-9]{4}\\s*\\??\\s*\\["
            + "(?:(?:i\\. ?e\\.?|that is|d\\. ?i\\.?|vielm(?:ehr)?\\.?|recte|ca\\.?|circa|c\\. )\\s*)?" + ANY
            + "(?![0-9])[^\\]]{0,20}(?:\\]|$)");

    private static final Pattern REPRINT =
            Pattern.compile("(?:repr|reimpr|reimp|nachdr|ristampa|herdr|dodruk|(?:print|druck|tirage)[a-z]*)[^0-9]*$");
    private static final Pattern ORIGINAL =
            Pattern.compile("(?:orig|(?:first|1st) publ|erstveroff|erstausg|urspr|zuerst)[^0-9]*$");
    private static final Pattern COPYRIGHT = Pattern.compile("(?:©|℗|\\(c\\)|\\b[cp]|\\bcop|copyright|cpr)\\.?\\s*$");

    /** Shorter ones are also abbreviations. */
    private static final Pattern ROMAN = Pattern.compile("\\bM[MDCLXVI]{3,}\\b");

    private PublicationYear() {}

    static boolean isPlausible(int year) {
        return year >= FIRST && year <= LAST;
    }

    /**
     * @param line as printed
     * @param text the same, folded
     */
    static Optional<String> find(String line, String text) {
        Matcher correction = CORRECTION.matcher(text);
        if (correction.find()) {
            return Optional.of(correction.group(1));
        }
        return OtherCalendars.ourOfTwo(text).or(() -> best(text)).or(() -> roman(line));
    }

    private record Candidate(String year, int rank) {}

    private static Optional<String> best(String text) {
        List<Candidate> candidates = new ArrayList<>();
        Matcher years = YEAR.matcher(text);
        int from = 0;
        while (years.find()) {
            candidates.add(new Candidate(years.group(), rank(text.substring(from, years.start()))));
            from = years.end();
        }
        return candidates.stream().min(Comparator.comparingInt(Candidate::rank)).map(Candidate::year);
    }

    /** @param before what stands between the year before and this one */
    private static int rank(String before) {
        if (REPRINT.matcher(before).find()) {
            return 3;
        }
        if (ORIGINAL.matcher(before).find()) {
            return 2;
        }
        return COPYRIGHT.matcher(before).find() ? 1 : 0;
    }

    private static Optional<String> roman(String line) {
        String bare = line.replaceAll("[^\\p{L}]", "");
        return Stream.concat(Stream.of(bare), ROMAN.matcher(line).results().map(MatchResult::group))
                .filter(numeral -> numeral.length() > 1 && Roman.isNumeral(numeral))
                .findFirst()
                .map(Roman::value)
                .filter(PublicationYear::isPlausible)
                .map(String::valueOf);
    }
}
