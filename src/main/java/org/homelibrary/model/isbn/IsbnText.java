package org.homelibrary.model.isbn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the ISBN that somebody meant: typed, scanned with or without the price beside it, or pasted with all that stood
 * around it in a shop, a catalogue or an address.
 */
public final class IsbnText {

    private static final Pattern ADDRESS = Pattern.compile("((?:[A-Za-z]+://|www\\.)[^\\s?#]+)[?#]\\S*");

    /** Digits and letters that look like them, among them at least one digit. */
    private static final Pattern MISTAKEN_LETTERS = Pattern.compile(
            "(?<![A-Za-z])(?=[^0-9]{0,3}[0-9])[0-9OoQIl|!](?:[0-9OoQIl|!\\- ]*[0-9OoQIl|!])?(?![A-Za-z])");

    private static final Pattern THIRTEEN =
            Pattern.compile("(?<![0-9])9[ \\-]?7[ \\-]?[89](?:[ \\-.]{0,2}[0-9]){10}(?![0-9])");
    private static final Pattern TEN = Pattern.compile("(?<![0-9])(?:[0-9][ \\-.]{0,2}){9}[0-9xX](?![0-9])");

    private static final Pattern ONLY_TEN =
            Pattern.compile("[^0-9]*" + TEN + "(?:[ \\-]+(?:[0-9]{2}|[0-9]{5}))?[^0-9]*");
    private static final Pattern LABEL = Pattern.compile("(?i)SBN|ASIN|/dp/|/product/");

    private IsbnText() {}

    /** @param text any text, or null */
    public static IsbnReading read(String text) {
        String clean = CleanText.of(text);
        List<Isbn> isbns = isbns(clean);
        if (isbns.size() == 1) {
            return new IsbnReading.One(isbns.get(0));
        }
        if (isbns.size() > 1) {
            return new IsbnReading.Several(isbns);
        }
        return OtherNumbers.find(clean).or(() -> misprinted(clean)).orElseGet(() -> unreadable(clean));
    }

    /** Returns the ISBN if exactly one is meant. */
    public static Optional<Isbn> isbn(String text) {
        return read(text) instanceof IsbnReading.One one ? Optional.of(one.isbn()) : Optional.empty();
    }

    /**
     * Reads a barcode of a photograph.
     *
     * @param ean 13 digits with the right check digit
     * @param supplement the 2 or 5 digits beside it, or an empty text
     */
    public static IsbnReading ofBarcode(String ean, String supplement) {
        return ProductCode.ofBarcode(ean)
                .map(code -> OtherNumbers.resolve(code, supplement))
                .orElseGet(() -> read(ean));
    }

    private static List<Isbn> isbns(String clean) {
        // An address says in its path what it shows; behind that stand searches, times and numbers of the visit.
        String paths = ADDRESS.matcher(clean).replaceAll("$1 ");
        List<Isbn> isbns = IsbnSearch.certain(paths);
        if (isbns.isEmpty() && !paths.equals(clean)) {
            isbns = IsbnSearch.certain(clean);
        }
        if (isbns.isEmpty()) {
            isbns = IsbnSearch.likely(paths);
        }
        return isbns.isEmpty() ? IsbnSearch.certain(withoutMistakenLetters(clean)) : isbns;
    }

    private static String withoutMistakenLetters(String clean) {
        return MISTAKEN_LETTERS
                .matcher(clean)
                .replaceAll(match -> match.group().replaceAll("[OoQ]", "0").replaceAll("[Il|!]", "1"));
    }

    private static Optional<IsbnReading> misprinted(String clean) {
        Matcher thirteen = THIRTEEN.matcher(clean);
        if (thirteen.find()) {
            return Optional.of(misprint(thirteen.group()));
        }
        Matcher ten = TEN.matcher(clean);
        boolean labelled = LABEL.matcher(clean).find();
        boolean alone = IsbnSearch.isBare(clean) && ONLY_TEN.matcher(clean).matches();
        return (labelled || alone) && ten.find() ? Optional.of(misprint(ten.group())) : Optional.empty();
    }

    private static IsbnReading misprint(String number) {
        String digits = number.replaceAll("[^0-9xX]", "").replace('x', 'X');
        return new IsbnReading.Misprinted(digits, IsbnCorrections.suggest(digits));
    }

    private static IsbnReading unreadable(String clean) {
        int digits = (int) clean.chars().filter(c -> c >= '0' && c <= '9').count();
        return new IsbnReading.Unreadable(digits, IsbnCorrections.suggest(clean));
    }
}
