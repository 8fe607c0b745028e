package org.homelibrary.barcode;

import java.util.List;
import org.homelibrary.model.Isbn;

/**
 * What was read in a photograph.
 *
 * @param isbns most certain first
 * @param others barcodes that are no ISBN, most certain first
 */
public record Barcodes(List<Isbn> isbns, List<Barcode> others) {

    public Barcodes {
        isbns = List.copyOf(isbns);
        others = List.copyOf(others);
    }
}
