package org.homelibrary.barcode.reading;

/**
 * What one scan line says, and where.
 *
 * @param number 13 digits with the right check digit
 */
public record Reading(String number, Stretch stretch) {

    boolean repeats(Reading other) {
        return stretch.line() == other.stretch.line() && number.equals(other.number) && overlaps(other);
    }

    boolean overlaps(Reading other) {
        return stretch.overlaps(other.stretch);
    }

    /** Whether bars laid over the same place say another number. */
    boolean isContradicted() {
        return stretch.fit()
                .improve()
                .number()
                .filter(other -> !other.equals(number))
                .isPresent();
    }
}
