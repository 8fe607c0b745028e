package org.homelibrary.web.view;

import java.util.List;

/**
 * {@code scan/index}, and its fragment {@code scan/result}, which takes {@code page} and {@code view} alike.
 *
 * <p>{@code GET /scan} shows the page; {@code GET /scan?isbn=978…} (repeatable) shows what is known of these ISBNs, as
 * the answer to a photo does, without storing anything. To a request with the header {@code HX-Request} the fragment
 * is enough.
 *
 * @param asked whether there was a photo or an ISBN to answer
 * @param found the ISBNs, best first
 * @param error why the photo could not be read, or null
 */
public record ScanView(boolean asked, List<Scanned> found, String error) {

    public ScanView {
        found = List.copyOf(found);
    }

    public static ScanView empty() {
        return new ScanView(false, List.of(), null);
    }

    public static ScanView of(List<Scanned> found) {
        return new ScanView(true, found, null);
    }

    public static ScanView failed(String error) {
        return new ScanView(true, List.of(), error);
    }

    /**
     * One ISBN in the photo.
     *
     * @param isbn 13 digits
     * @param title of the edition when another lookup brought it already, or null
     * @param owned the book when it is in the library already, or null
     */
    public record Scanned(String isbn, String title, String author, String coverUrl, BookCard owned) {

        /** An ISBN that nobody looked up so far. */
        public static Scanned unknown(String isbn) {
            return new Scanned(isbn, null, null, null, null);
        }

        public static Scanned owned(String isbn, BookCard book) {
            return new Scanned(isbn, book.title(), book.author(), book.coverUrl(), book);
        }
    }
}
