package org.homelibrary.model.isbn;

import java.util.Objects;
import java.util.Optional;

/**
 * The number of something that is no book, or that does not say which book it is.
 *
 * @param number as people know it: {@code 1234-5679} for a magazine, the digits of the barcode for all others
 */
public record ProductCode(Kind kind, String number) {

    /** What the number stands for. */
    public enum Kind {
        /** An ISMN (ISO 10957): printed music. */
        MUSIC,
        /** An ISSN (ISO 3297): a magazine or another series, not one book of it. */
        MAGAZINE,
        /** A number that a shop gives within its own walls. */
        SHOP,
        /** A coupon or a receipt for returned bottles. */
        COUPON,
        /** A UPC: a North American paperback may bear one beside the ISBN inside its cover. */
        UPC,
        /** An ASIN, Amazon's own number. */
        ASIN,
        /** Any other article. */
        ARTICLE
    }

    private static final int GS1_PREFIX = 3;

    public ProductCode {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
    }

    /**
     * Names the number of a barcode: EAN-13 (a UPC-A also with its leading zero), UPC-A, EAN-8 or GTIN-14. The prefixes
     * are those of the GS1 General Specifications.
     *
     * @return empty when the check digit is wrong, or when it is an ISBN
     */
    public static Optional<ProductCode> ofBarcode(String digits) {
        if (!CheckDigits.isGtin(digits)) {
            return Optional.empty();
        }
        if (digits.length() == 14) {
            return digits.startsWith("0") ? ofBarcode(digits.substring(1)) : article(digits);
        }
        if (digits.length() == 8) {
            return digits.matches("[02].*") ? Optional.of(new ProductCode(Kind.SHOP, digits)) : article(digits);
        }
        String ean = digits.length() == 12 ? "0" + digits : digits;
        if (ean.startsWith("9790")) {
            return Optional.of(new ProductCode(Kind.MUSIC, ean));
        }
        if (ean.startsWith("977")) {
            String issn = ean.substring(3, 10);
            return Optional.of(new ProductCode(
                    Kind.MAGAZINE, issn.substring(0, 4) + "-" + issn.substring(4) + CheckDigits.issn(issn)));
        }
        if (ean.matches("97[89].*")) {
            return Optional.empty();
        }
        return Optional.of(new ProductCode(
                kindOf(Integer.parseInt(ean.substring(0, GS1_PREFIX))), ean.startsWith("0") ? ean.substring(1) : ean));
    }

    private static Kind kindOf(int prefix) {
        if (prefix >= 50 && prefix <= 59 || prefix >= 980 && prefix <= 984 || prefix >= 990) {
            return Kind.COUPON;
        }
        if (prefix >= 20 && prefix <= 29 || prefix >= 40 && prefix <= 49 || prefix >= 200 && prefix <= 299) {
            return Kind.SHOP;
        }
        return prefix < 100 ? Kind.UPC : Kind.ARTICLE;
    }

    private static Optional<ProductCode> article(String digits) {
        return Optional.of(new ProductCode(Kind.ARTICLE, digits));
    }
}
