package org.homelibrary.barcode;

/**
 * What one scan line says, and where.
 *
 * @param number 13 digits with the right check digit
 */
record Reading(String number, Stretch stretch) {

    boolean repeats(Reading other) {
        return stretch.line() == other.stretch.line() && number.equals(other.number) && overlaps(other);
    }

    boolean overlaps(Reading other) {
        double apart = Math.hypot(stretch.x() - other.stretch.x(), stretch.y() - other.stretch.y());
        return apart < Math.max(stretch.pixels(), other.stretch.pixels()) / 2;
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
