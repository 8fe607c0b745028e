package org.homelibrary.model.library.book;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.homelibrary.model.text.SearchText;

/** What two books that are the same have in common without an ISBN: title and authors, but for case, accents and blanks. */
public record TitleKey(String title, String authors) {

    public static TitleKey of(BookDetails details) {
        return new TitleKey(SearchText.fold(details.title()), SearchText.fold(details.authorLine()));
    }

    /**
     * Returns the id of a book that is added by hand, which every request to add it finds.
     *
     * @param copy 1, or more for one more book of the same title and authors
     */
    public UUID bookId(int copy) {
        String name = "by hand:" + copy + "\n" + title + "\n" + authors;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
