package org.homelibrary.metadata.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.edition.Series;

/** Series as catalogues print them: {@code Series name ; 3}, {@code Name, Bd. 2.5}, {@code Name (#3)}. */
public final class SeriesText {

    private static final int MAX_POSITION = 20;

    private static final String NUMBER = "[0-9]{1,5}(?:[.,][0-9]{1,2})?(?:\\s?[-–/]\\s?[0-9]{1,4})?|[IVXLC]{1,7}";

    private static final String WORD =
            "volumes?|vols?|v|tomes?|tomos?|toms?|tome|t|b[aä]nde?|bde?|books?|bks?|libros?|livres?|libri|"
                    + "librok|teile?|tle?|parts?|pts?|partie|parte|deel|dl|del|d[ií]l|cz(?:[eę][sś][cć])?|folgen?|heft|h|num(?:ber|[eé]ro)?|"
                    + "n[ro]s?|n[º°]|№|część|том|т|кн|книга|巻|第|č|čís|sv|svazek|osa|вып|выпуск|cilt|zv|zesz|knj|knjiga|bog|bind|nide";

    private static final List<String> WORDS =
            List.of("one two three four five six seven eight nine ten eleven twelve".split(" "));

    private static final String IN_WORDS = String.join("|", WORDS);

    /** A separator, or a word that says that a number follows; a bare number may belong to the name: {@code Area 51}. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(.*?\\S)(?:\\s*(?:[;,:#(\\[]|\\s/\\s|\\s--?\\s|–|—)+\\s*(?:(?:" + WORD + ")\\.?\\s*)?#?|\\s+(?:" + WORD
                    + ")\\.?\\s*|\\s+#|\\s*第)" + "(" + NUMBER + "|(?<=(?:book|part|volume|vol\\.) )(?:" + IN_WORDS + ")"
                    + ")\\s*(?:巻|卷|集|冊|册|권|(?<=[0-9])\\. ?(?:köt(?:et)?|díl|svazek|osa|cilt))?\\s*[)\\].]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code no. 3.}, {@code Bd. III}, {@code book three}, {@code 第3巻}, {@code [3]}: as it stands in a field of its own. */
    private static final Pattern POSITION = Pattern.compile(
            "[\\s\\[(#;,]*(?:(?:" + WORD + ")\\.?\\s*|第)?[\\[#]?\\s*(" + NUMBER + "|" + IN_WORDS
                    + ")\\s*(?:巻|卷|集|冊|册|권)?[\\s\\])\\.]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ISSN = Pattern.compile("(?i)[,;.]?\\s*\\(?ISSN[: ]*[0-9]{4}-?[0-9]{3}[0-9X]\\)?");

    private SeriesText() {}

    /** @return empty when no name is left */
    public static Optional<Series> of(String printed) {
        String line = PlainText.line(printed, Limits.TITLE);
        if (line == null) {
            return Optional.empty();
        }
        String bare = ISSN.matcher(line)
                .replaceFirst("")
                .replaceFirst("^[(\\[](.*)[)\\]]$", "$1")
                .strip();
        Matcher numbered = NUMBERED.matcher(bare);
        if (numbered.matches()) {
            String name = trimmed(numbered.group(1)).replaceFirst("(?<=\\p{Ll}{3})\\.$", "");
            return name.isEmpty() ? Optional.empty() : Optional.of(new Series(name, position(numbered.group(2))));
        }
        String name = trimmed(bare);
        return name.isEmpty() ? Optional.empty() : Optional.of(new Series(name, null));
    }

    /** @return the series under this name with the position that stands in a field of its own */
    public static Optional<Series> of(String name, String position) {
        String number = PlainText.line(position, MAX_POSITION);
        return of(name).map(series -> number == null ? series : new Series(series.name(), position(number)));
    }

    private static String position(String printed) {
        Matcher alone = POSITION.matcher(printed);
        String number = alone.matches() ? alone.group(1) : printed;
        int inWords = WORDS.indexOf(number.toLowerCase(Locale.ROOT));
        if (inWords >= 0) {
            return String.valueOf(inWords + 1);
        }
        return number.matches("[0-9]{1,4},[0-9]{1,2}") ? number.replace(',', '.') : number;
    }

    private static String trimmed(String name) {
        return name.replaceFirst("[\\s;,:#(\\[–—-]+$", "").strip();
    }
}
