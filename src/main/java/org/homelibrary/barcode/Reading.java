package org.homelibrary.barcode;

import org.homelibrary.model.Isbn;

/** What one scan line says, and where. */
record Reading(Isbn isbn, Stretch stretch) {

    boolean repeats(Reading other) {
        return stretch.line() == other.stretch.line() && isbn.equals(other.isbn) && overlaps(other);
    }

    boolean overlaps(Reading other) {
        double apart = Math.hypot(stretch.x() - other.stretch.x(), stretch.y() - other.stretch.y());
        return apart < Math.max(stretch.pixels(), other.stretch.pixels()) / 2;
    }

    /** Whether bars laid over the same place say another number. */
    boolean isContradicted() {
        return stretch.fit()
                .improve()
                .isbn()
                .filter(other -> !other.equals(isbn))
                .isPresent();
    }
}
