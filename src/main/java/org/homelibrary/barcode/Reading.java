package org.homelibrary.barcode;

import org.homelibrary.model.Isbn;

/**
 * What one scan line says.
 *
 * @param x the middle of the bars on that line, as a share of the longer side of the photo
 * @param y the middle of the bars on that line, as a share of the longer side of the photo
 * @param length from the first to the last bar, as a share of the longer side of the photo
 */
record Reading(Isbn isbn, double x, double y, double length) {

    boolean overlaps(Reading other) {
        return Math.hypot(x - other.x, y - other.y) < Math.max(length, other.length) / 2;
    }
}
