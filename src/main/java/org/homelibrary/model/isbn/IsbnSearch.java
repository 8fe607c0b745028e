package org.homelibrary.model.isbn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ISBNs in a {@linkplain CleanText clean} text. Thirteen digits that begin with 978 or 979 and end with the right
 * check digit are one wherever they stand; ten need more, because one in eleven telephone numbers has the right check
 * digit too, and nine more still. A number is never taken out of the middle of a longer one.
 */
final class IsbnSearch {

    /** Words that say that an ISBN follows. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:ISBN|SBN|EAN|GTIN|ASIN|/dp/|/product/|/asin/|/aw/d/|/product-reviews/)[^A-Za-z0-9]{0,8}"
                    + "(?:(?:no|nr|num|number|nummer|code)[^A-Za-z0-9]{0,4})?$");

    /** The number of digits that belongs to the word: {@code ISBN-13}; {@code SBN 14} is Penguin. */
    private static final Pattern LENGTH_OF_LABEL = Pattern.compile(
            "(?i)(ISBN|EAN|GTIN|UPC|ISSN|ISMN)[ \\-]{0,2}(?:13(?=[ :\\-]{0,3}97[89])|(?:8|10|12|13|14)(?![0-9]))");

    private static final Pattern OTHER_LABEL = Pattern.compile(
            "(?iu)(?:tel|phone|fon|telefon|telefono|mobil|mobile|movil|whatsapp|fax|order|bestellung|bestellnummer|auftrag"
                    + "|commande|pedido|ordine|tél|téléphone|teléfono|móvil|тел|телефон|電話|电话|전화|signatur|shelfmark|cote"
                    + "|zamówienia|zamówienie|objednávka|заказ|nip|vat|nif|siret|ust-?id|artikel|artikelnummer|artikelnr"
                    + "|bestellnr|kundennr|ordernr|ordernummer|rechnungsnr|sendungsnummer|seriennummer"
                    + "|invoice|rechnung|facture|customer|kunde|kundennummer|account|konto|iban|tracking|oclc|ocm|lccn"
                    + "|sku|qid|upc|issn|ref|doi|id|no|nr|art)"
                    + "[^A-Za-z0-9]{0,4}(?:(?:no|nr|num|number|nummer|numer)[^A-Za-z0-9]{0,4})?\\+?$");

    /** A part of an address by itself is the key of a shop or of a catalogue unless the part before says otherwise. */
    private static final Pattern KEY_IN_ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S*/$");

    /** Between the numbers of a list: {@code (pbk.), }. */
    private static final Pattern LIST_GAP =
            Pattern.compile("(?i)[^0-9A-Za-z]*(?:\\([^()]{0,20}\\)|and|or|und|oder|et|ou|y|o|e)?[^0-9A-Za-z]*");

    private static final String PRICE = "[0-9]{2}|[0-9]{5}";

    /** The second barcode on a Japanese cover: its readers and its price. */
    private static final String JAPANESE_PRICE = "19[12][0-9]{10}";

    private final String text;
    private final List<NumberGroup> groups;
    private final boolean[] used;
    private final boolean bare;
    private final List<Found> found = new ArrayList<>();

    private record Found(Isbn isbn, int start, int end, boolean certain) {}

    private IsbnSearch(String clean) {
        text = LENGTH_OF_LABEL.matcher(clean).replaceAll("$1");
        groups = NumberGroup.of(text);
        used = new boolean[groups.size()];
        bare = isBare(text);
    }

    /** @return those that are ISBNs without doubt, in the order of the text */
    static List<Isbn> certain(String clean) {
        return new IsbnSearch(clean).run(true);
    }

    /** @return as {@link #certain}; where there is none, ten digits that stand alone among words */
    static List<Isbn> likely(String clean) {
        IsbnSearch search = new IsbnSearch(clean);
        List<Isbn> certain = search.run(true);
        return certain.isEmpty() ? search.distinct(false) : certain;
    }

    /** Whether there are no words but those that say that an ISBN follows. */
    static boolean isBare(String clean) {
        String rest = LENGTH_OF_LABEL
                .matcher(clean)
                .replaceAll("$1")
                .replaceAll("(?i)(?<![A-Za-z])(?:e-?)?(?:ISBN|SBN|EAN|GTIN|ASIN)(?![A-Za-z])", "");
        return rest.chars().noneMatch(c -> Character.isLetter(c) && c != 'x' && c != 'X');
    }

    private List<Isbn> run(boolean certain) {
        for (int i = 0; i < groups.size(); i++) {
            if (!used[i]) {
                takeWhole(i);
            }
        }
        takeSpans(13);
        takeSpans(10);
        takeSpans(9);
        return distinct(certain);
    }

    private List<Isbn> distinct(boolean certain) {
        Set<Isbn> isbns = new LinkedHashSet<>();
        found.stream()
                .filter(one -> one.certain == certain)
                .sorted((a, b) -> Integer.compare(a.start, b.start))
                .forEach(one -> isbns.add(one.isbn));
        return List.copyOf(isbns);
    }

    /** A run of digits that a scanner made of several things: number and price, twice the same, GS1 data. */
    private void takeWhole(int index) {
        NumberGroup group = groups.get(index);
        List<Isbn> isbns = new ArrayList<>();
        if (group.text().length() > 13 && unpack(group.text(), isbns)) {
            isbns.forEach(isbn -> found.add(new Found(isbn, group.start(), group.end(), true)));
            use(index, index);
        } else if (group.text().length() == 15 && bare && groups.size() == 1 && !CheckDigits.isGtin(first(group, 13))) {
            // an older scanner's ISBN-10 with the price
            Isbn.parse(first(group, 10)).ifPresent(isbn -> {
                found.add(new Found(isbn, group.start(), group.end(), true));
                use(index, index);
            });
        }
    }

    private static String first(NumberGroup group, int length) {
        return group.text().substring(0, length);
    }

    /** @return false when anything is left over that cannot be explained */
    private static boolean unpack(String digits, List<Isbn> isbns) {
        if (digits.isEmpty()) {
            return true;
        }
        if (digits.matches("0?97[89][0-9]{10}.*")) {
            int from = digits.startsWith("0") ? 1 : 0;
            Optional<Isbn> isbn = Isbn.parse(digits.substring(from, from + 13));
            if (isbn.isPresent()) {
                isbns.add(isbn.get());
                String rest = digits.substring(from + 13);
                return rest.matches(PRICE)
                        || rest.matches(JAPANESE_PRICE)
                        || unpack(rest, isbns)
                        || rest.length() > 5 && unpack(rest.substring(5), isbns)
                        || rest.length() > 2 && unpack(rest.substring(2), isbns);
            }
        }
        // GS1 data: application identifier 01, then 14 digits, then what else there is to say
        Optional<Isbn> gs1 =
                digits.matches("01097[89][0-9]{10}.*") ? Isbn.parse(digits.substring(3, 16)) : Optional.empty();
        gs1.ifPresent(isbns::add);
        return gs1.isPresent();
    }

    private void takeSpans(int length) {
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder();
            for (int last = first; last < groups.size() && !used[last] && digits.length() < length; last++) {
                if (last > first && !groups.get(last).continues(groups.get(last - 1), text)) {
                    break;
                }
                digits.append(groups.get(last).text());
                if (digits.length() == length && take(digits.toString(), first, last)) {
                    first = last;
                    break;
                }
            }
        }
    }

    private boolean take(String digits, int first, int last) {
        Optional<Isbn> isbn = Isbn.parse(digits);
        if (isbn.isEmpty()) {
            return false;
        }
        int start = groups.get(first).start();
        int end = groups.get(last).end();
        if (digits.length() < 13 && first < last && isPartOfMore(first, last)) {
            return false;
        }
        boolean certain = digits.length() == 13 || isLabelled(start) || isAll(first, last);
        boolean likely = digits.length() == 10 && looksLikeTen(first, last) && !isOtherLabelled(start);
        if (!certain && !likely) {
            return false;
        }
        found.add(new Found(isbn.get(), start, end, certain));
        use(first, last);
        return true;
    }

    /** Whether more digits go on in the same way to the left or, but for a price, to the right. */
    private boolean isPartOfMore(int first, int last) {
        boolean before = first > 0 && groups.get(first).continues(groups.get(first - 1), text);
        boolean after = last + 1 < groups.size()
                && groups.get(last + 1).continues(groups.get(last), text)
                && !groups.get(last + 1).text().matches(PRICE);
        return before || after;
    }

    private void use(int first, int last) {
        for (int i = first; i <= last; i++) {
            used[i] = true;
        }
        int next = last + 1;
        if (next < groups.size()
                && groups.get(next).text().matches(PRICE)
                && groups.get(next).continues(groups.get(last), text)) {
            used[next] = true;
        }
    }

    /** All the numbers of a text without words, but for a price and what was taken before. */
    private boolean isAll(int first, int last) {
        if (!bare) {
            return false;
        }
        boolean alone = first == last && groups.get(first).text().length() >= 9;
        for (int i = 0; i < groups.size(); i++) {
            boolean price = i == last + 1 && groups.get(i).text().matches(PRICE);
            if (!alone && !used[i] && !price && (i < first || i > last)) {
                return false;
            }
        }
        return groups.get(first).text().length() != 9 || groups.size() == 1 || first < last;
    }

    /** Ten in one piece, or the four parts of an ISBN-10 with their hyphens; glued to no letter. */
    private boolean looksLikeTen(int first, int last) {
        NumberGroup begin = groups.get(first);
        NumberGroup end = groups.get(last);
        boolean apart = (begin.start() == 0 || !Character.isLetterOrDigit(text.charAt(begin.start() - 1)))
                && (end.end() == text.length() || !Character.isLetterOrDigit(text.charAt(end.end())));
        return apart && (first == last || last - first == 3 && end.text().length() == 1);
    }

    private boolean isLabelled(int start) {
        if (LABEL.matcher(text.substring(Math.max(0, start - 40), start)).find()) {
            return true;
        }
        return found.stream()
                .filter(one -> one.certain && one.end <= start)
                .filter(one -> LIST_GAP.matcher(text.substring(one.end, start)).matches())
                .anyMatch(one -> isLabelled(one.start));
    }

    private boolean isOtherLabelled(int start) {
        if (KEY_IN_ADDRESS
                .matcher(text.substring(Math.max(0, start - 200), start))
                .find()) {
            return true;
        }
        Matcher matcher = OTHER_LABEL.matcher(text.substring(Math.max(0, start - 40), start));
        return matcher.find()
                && (matcher.start() == 0
                        || !Character.isLetter(text.charAt(Math.max(0, start - 40) + matcher.start() - 1)));
    }
}
