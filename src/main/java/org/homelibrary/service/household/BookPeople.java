package org.homelibrary.service.household;

import java.util.List;

/**
 * Who else has to do with a book.
 *
 * @param addedBy the name of another member who added it, or null
 * @param readers in the order in which they joined
 */
public record BookPeople(String addedBy, List<OtherReader> readers) {

    public static final BookPeople NOBODY = new BookPeople(null, List.of());

    public BookPeople {
        readers = List.copyOf(readers);
    }
}
