package org.homelibrary.model.isbn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homelibrary.model.isbn.ProductCode.Kind;

/** What a {@linkplain CleanText clean} text without an ISBN names instead. */
final class OtherNumbers {

    private static final Pattern ISMN =
            Pattern.compile("(?i)(?:(?<![A-Za-z])M|(?<![0-9])979[ \\-]?0)[ \\-]?((?:[0-9][ \\-]?){8}[0-9])(?![0-9])");
    private static final Pattern ISSN = Pattern.compile("(?<![0-9\\-])([0-9]{4})-?([0-9]{3}[0-9xX])(?![0-9A-Za-z\\-])");
    private static final Pattern ASIN = Pattern.compile("(?<![A-Za-z0-9])B0[0-9A-Z]{8}(?![A-Za-z0-9])");

    private OtherNumbers() {}

    static Optional<IsbnReading> find(String clean) {
        return barcode(clean)
                .or(() ->
                        ismn(clean).or(() -> issn(clean)).or(() -> asin(clean)).map(IsbnReading.NotABook::new));
    }

    private static Optional<IsbnReading> barcode(String clean) {
        List<NumberGroup> groups = NumberGroup.of(clean);
        for (int i = 0; i < groups.size(); i++) {
            String digits = groups.get(i).text();
            boolean price = i + 1 < groups.size()
                    && groups.get(i + 1).text().matches("[0-9]{2}|[0-9]{5}")
                    && groups.get(i + 1).continues(groups.get(i), clean);
            Optional<IsbnReading> named = digits.length() < 12 ? Optional.empty() : read(digits);
            if (named.isPresent()) {
                return price ? read(digits + groups.get(i + 1).text()).or(() -> named) : named;
            }
        }
        return IsbnSearch.isBare(clean) || clean.matches("(?i)\\s*UPC[^A-Za-z]*")
                ? read(String.join("", groups.stream().map(NumberGroup::text).toList()))
                : Optional.empty();
    }

    /** @param digits of a barcode, perhaps followed by those of its supplement, perhaps sent twice */
    private static Optional<IsbnReading> read(String digits) {
        for (int length : new int[] {13, 12, 14, 8}) {
            if (digits.length() < length) {
                continue;
            }
            String rest = digits.substring(length);
            Optional<ProductCode> code = ProductCode.ofBarcode(digits.substring(0, length));
            // eight digits have no supplement: what follows them makes them a part of something else
            if (code.isPresent() && rest.matches(length == 8 ? "" : "(?:[0-9]{2}|[0-9]{5})?")) {
                return Optional.of(resolve(code.get(), rest));
            }
            if (code.isPresent() && rest.equals(digits.substring(0, length))) {
                return Optional.of(new IsbnReading.NotABook(code.get()));
            }
        }
        return Optional.empty();
    }

    /** A paperback's UPC with its supplement names a book after all. */
    static IsbnReading resolve(ProductCode code, String supplement) {
        List<Isbn> isbns = code.kind() == Kind.UPC ? PaperbackUpc.isbns(code.number(), supplement) : List.of();
        return switch (isbns.size()) {
            case 0 -> new IsbnReading.NotABook(code);
            case 1 -> new IsbnReading.One(isbns.get(0));
            default -> new IsbnReading.Several(isbns);
        };
    }

    private static Optional<ProductCode> ismn(String clean) {
        Matcher matcher = ISMN.matcher(clean);
        while (matcher.find()) {
            String ean = "9790" + matcher.group(1).replaceAll("[ \\-]", "");
            if (CheckDigits.isGtin(ean)) {
                return Optional.of(new ProductCode(Kind.MUSIC, ean));
            }
        }
        String digits = clean.replaceAll("[^0-9]", "");
        return digits.length() == 13 && IsbnSearch.isBare(clean.replaceAll("(?i)ISMN", "")) && digits.startsWith("9790")
                ? ProductCode.ofBarcode(digits)
                : Optional.empty();
    }

    private static Optional<ProductCode> issn(String clean) {
        boolean labelled = clean.toUpperCase(Locale.ROOT).contains("ISSN");
        boolean alone = IsbnSearch.isBare(clean) && NumberGroup.of(clean).size() <= 2;
        Matcher matcher = ISSN.matcher(clean);
        while ((labelled || alone) && matcher.find()) {
            String issn = (matcher.group(1) + matcher.group(2)).toUpperCase(Locale.ROOT);
            if (CheckDigits.isIssn(issn)) {
                return Optional.of(new ProductCode(Kind.MAGAZINE, issn.substring(0, 4) + "-" + issn.substring(4)));
            }
        }
        return Optional.empty();
    }

    private static Optional<ProductCode> asin(String clean) {
        Matcher matcher = ASIN.matcher(clean);
        return matcher.find() ? Optional.of(new ProductCode(Kind.ASIN, matcher.group())) : Optional.empty();
    }
}
