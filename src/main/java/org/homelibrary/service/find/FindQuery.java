package org.homelibrary.service.find;

import java.util.List;
import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.IsbnText;
import org.homelibrary.model.text.CleanText;
import org.homelibrary.model.text.TypedText;

/**
 * What a reader looks for.
 *
 * @param text a title, an author, or both in any order; one line, never blank, of bounded length
 * @param isbn the ISBN that the text is, if it is one
 * @param work a source's name of a work, when only the editions of that are wanted
 * @param languages those the reader reads, the first one first: {@code de}, {@code en}; at least one
 */
public record FindQuery(String text, Optional<Isbn> isbn, Optional<String> work, List<String> languages) {

    /** What is typed beyond it is left out. */
    public static final int MAX_LENGTH = 200;

    public FindQuery {
        languages = List.copyOf(languages);
    }

    /** @return empty when nothing was typed that could be looked for, such as nothing but dots */
    public static Optional<FindQuery> of(String typed, List<String> languages) {
        return of(typed, null, languages);
    }

    /**
     * As {@link #of(String, List)}.
     *
     * @param work a source's name of a work, when only the editions of that are wanted, or null
     */
    public static Optional<FindQuery> of(String typed, String work, List<String> languages) {
        String text = CleanText.line(TypedText.cut(CleanText.line(typed), MAX_LENGTH));
        return text.codePoints().noneMatch(Character::isLetterOrDigit)
                ? Optional.empty()
                : Optional.of(new FindQuery(text, IsbnText.isbn(text), Optional.ofNullable(work), languages));
    }
}
