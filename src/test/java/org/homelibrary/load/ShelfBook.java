package org.homelibrary.load;

/**
 * What a reader's list says of a book.
 *
 * @param rating as the list writes it; empty for none
 */
record ShelfBook(String path, String status, String rating) {

    ShelfBook read(String newStatus) {
        return new ShelfBook(path, newStatus, rating);
    }

    ShelfBook rated(String newRating) {
        return new ShelfBook(path, status, newRating);
    }
}
