package org.homelibrary.metadata.text;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the number of pages out of a catalogue's description of the volume: {@code xii, 352 p. : ill.},
 * {@code 378p ; 16cm}, {@code 1 vol. (186 p.)}.
 */
public final class PageCount {

    private static final int MAX_PAGES = 100_000;

    private static final String UNNUMBERED =
            "(?:unnumbered|ungezählte|nicht gezählte|onumrerade|upaginer(?:te|ede)|nečíslovaných|numerowanych|nienumerowanych)\\s+";

    /** The word after the number, in the languages of the catalogues that are asked; no word may follow instead. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<![0-9./])(?<![0-9][-–])([0-9]{1,6})\\]?(?:[,-]? ?\\[[0-9]{1,4}\\])*\\s*(?:" + UNNUMBERED + ")?"
                    + "(?:p(?:ages?|ag|gs?|p|ágin[ao]s?)?|s(?:eiten|idor|ider|id|ivua|tron[ay]?|tran[ay]?|tr|eite|s)?|"
                    + "стр|стор|сторінок|страниц|с|σ(?:ελ)?|lpp|psl|puslapi(?:ai|ų)|trang|tr|halaman|صفحه|صفحة|sayfa|hlm|עמ|ص|쪽|면|blz|bladzijden|lk|oldal|ページ|頁|页)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code S. 12-45} is where an article is, not how long it is. */
    private static final Pattern RANGE = Pattern.compile("(?i)\\b(?:p{1,2}|s)\\. ?[0-9]+ ?[-–] ?[0-9]+");

    /** The whole description is a number of pages, or two: {@code 312 :}, {@code xii, 312}, {@code [32]}. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?:[\\[(]?[ivxlc]{1,8}[\\])]?\\s*[,+-]\\s*)?\\[?([0-9]{2,4})\\]?(?:\\s*[,+-]\\s*\\[[0-9]{1,3}\\])?[\\s:;,.]*");

    /** {@code 1,024 pages}, {@code 1 024 s.}. */
    private static final Pattern THOUSAND =
            Pattern.compile("(?<![0-9.,])(?<![0-9\\p{L}.] )([1-9])[.,   ]([0-9]{3})(?![0-9.,])");

    private PageCount() {}

    /** Those of full width and of other scripts as ours. */
    private static String withPlainDigits(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .codePoints()
                        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static String withoutGrouping(String text) {
        return text == null ? null : THOUSAND.matcher(text).replaceAll("$1$2");
    }

    /** @return empty when the text counts something else: volumes, discs, minutes */
    public static OptionalInt of(String extent) {
        String text = withoutGrouping(withPlainDigits(PlainText.line(extent, 200)));
        if (text == null || RANGE.matcher(text).find()) {
            return OptionalInt.empty();
        }
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            int pages = Integer.parseInt(bare.group(1));
            return pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty();
        }
        // The largest, because plates are counted after the pages: 352 pages, 16 pages of plates.
        int most = 0;
        Matcher counted = COUNTED.matcher(text);
        while (counted.find()) {
            most = Math.max(most, Integer.parseInt(counted.group(1)));
        }
        return most > 0 && most <= MAX_PAGES ? OptionalInt.of(most) : OptionalInt.empty();
    }
}
