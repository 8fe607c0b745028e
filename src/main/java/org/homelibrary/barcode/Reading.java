package org.homelibrary.barcode;

import org.homelibrary.model.Isbn;

/**
 * What one scan line says.
 *
 * @param x the middle of the bars on that line, as a share of the longer side of the photo
 * @param y the middle of the bars on that line, as a share of the longer side of the photo
 * @param length from the first to the last bar, as a share of the longer side of the photo
 */
record Reading(Isbn isbn, ScanLine line, double x, double y, double length) {

    static Reading of(Isbn isbn, ScanLine line, double from, double to, Luminance photo) {
        double side = Math.max(photo.width(), photo.height());
        double middle = (from + to) / 2;
        return new Reading(
                isbn,
                line,
                line.x(middle) / side,
                line.y(middle) / side,
                (to - from) / ScanLine.STEPS_PER_PIXEL / side);
    }

    boolean repeats(Reading other) {
        return line == other.line && isbn.equals(other.isbn) && overlaps(other);
    }

    boolean overlaps(Reading other) {
        return Math.hypot(x - other.x, y - other.y) < Math.max(length, other.length) / 2;
    }
}
