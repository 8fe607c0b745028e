package org.homelibrary.faults;

import java.util.HashMap;
import java.util.Map;

/**
 * One account at one moment. Never changed: an action makes another one of it.
 *
 * @param password null when there is no account
 * @param shelf the books, by their keys
 * @param trash deleted books that can be had back
 */
record ModelAccount(String password, Map<String, ModelBook> shelf, Map<String, ModelBook> trash) {

    static final ModelAccount NONE = new ModelAccount(null, Map.of(), Map.of());

    ModelAccount {
        shelf = Map.copyOf(shelf);
        trash = Map.copyOf(trash);
    }

    boolean exists() {
        return password != null;
    }

    ModelAccount withPassword(String newPassword) {
        return new ModelAccount(newPassword, shelf, trash);
    }

    /** With this book, be it new or changed. A deleted one of the same key cannot be had back any more. */
    ModelAccount with(ModelBook book) {
        return new ModelAccount(password, plus(shelf, book), minus(trash, book));
    }

    ModelAccount without(ModelBook book) {
        return new ModelAccount(password, minus(shelf, book), plus(trash, book));
    }

    private static Map<String, ModelBook> plus(Map<String, ModelBook> books, ModelBook book) {
        Map<String, ModelBook> more = new HashMap<>(books);
        more.put(book.key(), book);
        return more;
    }

    private static Map<String, ModelBook> minus(Map<String, ModelBook> books, ModelBook book) {
        Map<String, ModelBook> fewer = new HashMap<>(books);
        fewer.remove(book.key());
        return fewer;
    }
}
