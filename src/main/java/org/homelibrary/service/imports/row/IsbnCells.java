package org.homelibrary.service.imports.row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.homelibrary.model.imports.ImportedIsbn;
import org.homelibrary.model.imports.ImportedIsbn.Certainty;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnText;
import org.homelibrary.model.text.TypedText;

/**
 * Reads the ISBN of a row from its cells, and puts right what a spreadsheet did to it: {@code 9.78014E+12} has lost its last
 * digits, {@code 140013997} its first zero, {@code 9780140013993.0} became a number.
 */
final class IsbnCells {

    private static final Pattern SCIENTIFIC = Pattern.compile("(97[89]|9[.,]7[0-9]*)0*[eE]\\+?1[0-9]");
    private static final Pattern AS_NUMBER = Pattern.compile("([0-9]{8,13})[.,]0+");
    private static final Pattern LOST_ZEROS = Pattern.compile("[0-9]{6,8}[0-9X]");
    private static final Pattern OWN_NUMBER =
            Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|B0[0-9A-Z]{8}|0+|-|N/?A|none|null");

    /** Of a cell with several numbers. */
    private static final int MAX_LENGTH = 500;

    private final Set<Isbn> whole = new LinkedHashSet<>();
    private final Set<Isbn> padded = new LinkedHashSet<>();
    private final List<String> scientific = new ArrayList<>();
    private String spoiled;
    private String wrong;

    private IsbnCells() {}

    /** @param cells each with one number, several or none; nulls are ignored */
    static ImportedIsbn read(List<String> cells) {
        IsbnCells reading = new IsbnCells();
        cells.forEach(reading::add);
        return reading.result();
    }

    private void add(String cell) {
        String text = cell == null
                ? ""
                : TypedText.cut(cell, MAX_LENGTH).replaceAll("[\\[\\]'\"]", "").strip();
        if (text.isEmpty() || OWN_NUMBER.matcher(text).matches()) {
            return;
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            scientific.add(text);
            spoiled = text;
            return;
        }
        String number = AS_NUMBER.matcher(text).replaceFirst("$1");
        String digits = number.toUpperCase(Locale.ROOT);
        if (LOST_ZEROS.matcher(digits).matches() && digits.length() < 10) {
            addPadded(text, digits);
            return;
        }
        List<Isbn> isbns = IsbnText.read(number).isbns();
        whole.addAll(isbns);
        if (isbns.isEmpty()) {
            wrong = text;
        }
    }

    private void addPadded(String text, String digits) {
        Isbn.parse("0".repeat(10 - digits.length()) + digits)
                .ifPresentOrElse(
                        isbn -> {
                            padded.add(isbn);
                            spoiled = spoiled == null ? text : spoiled;
                        },
                        () -> wrong = text);
    }

    private ImportedIsbn result() {
        Set<Isbn> all = new LinkedHashSet<>(whole);
        all.addAll(padded);
        if (all.isEmpty()) {
            return new ImportedIsbn(null, null, spoiled == null ? wrong : spoiled);
        }
        Isbn isbn = all.iterator().next();
        if (all.size() > 1 || !scientific.stream().allMatch(text -> fits(isbn, text))) {
            return new ImportedIsbn(isbn, Certainty.DOUBTFUL, spoiled);
        }
        return spoiled == null || whole.contains(isbn) && scientific.isEmpty()
                ? ImportedIsbn.certain(isbn)
                : new ImportedIsbn(isbn, Certainty.LIKELY, spoiled);
    }

    /** Whether the digits that are left are this ISBN's, the last of them perhaps rounded up. */
    private static boolean fits(Isbn isbn, String scientificText) {
        String left = scientificText.split("[eE]")[0].replaceAll("[^0-9]", "");
        String begin = isbn.value().substring(0, left.length());
        return left.equals(begin) || left.equals(String.valueOf(Long.parseLong(begin) + 1));
    }
}
