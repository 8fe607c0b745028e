package org.homelibrary.model.text;

import java.util.List;
import org.homelibrary.model.isbn.Isbn;

/** How books are found: by words that must all be somewhere in the text that is kept of a book, in any order. */
public final class SearchText {

    private SearchText() {}

    /** Returns the text without case, accents and the like; see {@link LetterFolding}. */
    public static String fold(String text) {
        return LetterFolding.fold(text);
    }

    /** Returns what is kept of a book to be searched, an ISBN in both its forms; any part may be null. */
    public static String of(String title, String author, String genre, String isbn) {
        return new SearchIndex()
                .text(title)
                .names(author)
                .text(genre)
                .text(isbn)
                .text(Isbn.parse(isbn).flatMap(Isbn::isbn10).orElse(null))
                .toString();
    }

    /** Returns the words that a search asks for, each to be looked for in what {@link #of} made; see {@link SearchWords}. */
    public static List<String> words(String query) {
        return SearchWords.of(query);
    }
}
