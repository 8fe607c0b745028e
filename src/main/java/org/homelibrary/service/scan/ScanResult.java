package org.homelibrary.service.scan;

import java.util.List;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.ProductCode;

/**
 * What a photograph shows.
 *
 * @param isbns most certain first
 * @param others barcodes that were read and are no ISBN: music, magazines, other articles
 * @param unread how many more barcodes seem to be in the picture, too damaged or blurred to be read
 */
public record ScanResult(List<Isbn> isbns, List<ProductCode> others, int unread) {

    public ScanResult {
        isbns = List.copyOf(isbns);
        others = List.copyOf(others);
    }

    /** How many barcodes were seen, read or not. */
    public int seen() {
        return isbns.size() + others.size() + unread;
    }
}
