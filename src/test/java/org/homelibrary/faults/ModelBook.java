package org.homelibrary.faults;

/**
 * What a reader's library says about a book, as far as readers change it.
 *
 * @param key what the book is known by whatever happens to it: its ISBN, or the first word of its title
 * @param title what the reader typed, or null while it is the providers'
 * @param genre likewise
 * @param rating as forms write it; empty for none
 * @param cover the {@link CoverColour} that was uploaded, or null
 */
record ModelBook(String key, String title, String genre, String status, String rating, CoverColour cover) {

    boolean hasIsbn() {
        return key.startsWith("978");
    }

    ModelBook titled(String newTitle, String newGenre) {
        return new ModelBook(key, newTitle, newGenre, status, rating, cover);
    }

    ModelBook read(String newStatus) {
        return new ModelBook(key, title, genre, newStatus, rating, cover);
    }

    ModelBook rated(String newRating) {
        return new ModelBook(key, title, genre, status, newRating, cover);
    }

    ModelBook covered(CoverColour newCover) {
        return new ModelBook(key, title, genre, status, rating, newCover);
    }
}
