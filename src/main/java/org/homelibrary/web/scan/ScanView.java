package org.homelibrary.web.scan;

import java.util.List;
import org.homelibrary.model.isbn.ProductCode;
import org.homelibrary.web.view.BookCard;

/**
 * {@code scan/index}, and its fragment {@code scan/result}, which takes {@code page} and {@code view} alike.
 *
 * <p>{@code GET /scan} shows the page; {@code GET /scan?isbn=978…} (repeatable) shows these ISBNs as the answer to a photo
 * does. Neither asks a provider: each ISBN that nothing is known about loads its own preview ({@code scan/about}). To a
 * request with the header {@code HX-Request} the fragment is enough.
 *
 * @param asked whether there was a photo or an ISBN to answer
 * @param found the ISBNs, best first
 * @param others barcodes in the photo that were read and are no ISBN
 * @param seen how many barcodes seem to be in the photo, read or not
 * @param error why the photo could not be read, or null
 */
public record ScanView(boolean asked, List<Scanned> found, List<ProductCode> others, int seen, String error) {

    public ScanView {
        found = List.copyOf(found);
        others = List.copyOf(others);
    }

    public static ScanView empty() {
        return new ScanView(false, List.of(), List.of(), 0, null);
    }

    public static ScanView of(List<Scanned> found) {
        return new ScanView(true, found, List.of(), found.size(), null);
    }

    public static ScanView of(List<Scanned> found, List<ProductCode> others, int seen) {
        return new ScanView(true, found, others, seen, null);
    }

    public static ScanView failed(String error) {
        return new ScanView(true, List.of(), List.of(), 0, error);
    }

    /** How many of the barcodes that were seen were read. */
    public int read() {
        return found.size() + others.size();
    }

    /** Whether a photo of several barcodes is to be counted out, or one was seen that could not be read. */
    public boolean counted() {
        return seen > 1 || seen > read();
    }

    /** Whether another photo of the same barcode may help. */
    public boolean advisesAnotherPhoto() {
        return error == null && asked && (seen == 0 || seen > read());
    }

    /** How far the preview of an ISBN is. */
    public enum Details {
        /** Title, author and cover are shown as far as there are any. */
        KNOWN,
        /** The page asks for them. */
        LOADING,
        /** No catalogue knows the ISBN. */
        NOT_FOUND,
        /** The catalogues could not be asked; they are again when the book is added. */
        LATER
    }

    /**
     * One ISBN in the photo.
     *
     * @param isbn 13 digits
     * @param title of the edition when another lookup brought it already, or null
     * @param owned the book when it is in the library already, or null
     * @param otherEditions books of the library that are the same work in another edition
     * @param attempt how often the page asked for the details, with the time it is about to
     */
    public record Scanned(
            String isbn,
            String title,
            String author,
            String coverUrl,
            BookCard owned,
            Details details,
            List<BookCard> otherEditions,
            int attempt) {

        /** An ISBN whose details are to be asked for. */
        public static Scanned loading(String isbn, int attempt) {
            return new Scanned(isbn, null, null, null, null, Details.LOADING, List.of(), attempt);
        }

        public static Scanned known(
                String isbn, String title, String author, String coverUrl, List<BookCard> otherEditions) {
            return new Scanned(isbn, title, author, coverUrl, null, Details.KNOWN, otherEditions, 1);
        }

        /** An ISBN without details: {@code NOT_FOUND} or {@code LATER}. */
        public static Scanned without(String isbn, Details details) {
            return new Scanned(isbn, null, null, null, null, details, List.of(), 1);
        }

        public static Scanned owned(String isbn, BookCard book) {
            return new Scanned(isbn, book.title(), book.author(), book.coverUrl(), book, Details.KNOWN, List.of(), 1);
        }
    }
}
