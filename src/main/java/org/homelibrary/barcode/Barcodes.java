package org.homelibrary.barcode;

import java.util.List;
import org.homelibrary.model.isbn.Isbn;

/**
 * What was read in a photograph.
 *
 * @param isbns most certain first
 * @param others barcodes that are no ISBN, most certain first
 * @param unread how many more were seen whose bars are there and whose number is not certain
 */
public record Barcodes(List<Isbn> isbns, List<Barcode> others, int unread) {

    public Barcodes {
        isbns = List.copyOf(isbns);
        others = List.copyOf(others);
    }
}
