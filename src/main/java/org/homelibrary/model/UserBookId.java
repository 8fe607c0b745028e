package org.homelibrary.model;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a {@link UserBook}. A class and not a record, because Jakarta Persistence 3.1 asks for one. */
public class UserBookId implements Serializable {

    private UUID userId;
    private UUID bookId;

    protected UserBookId() {}

    public UserBookId(UUID userId, UUID bookId) {
        this.userId = userId;
        this.bookId = bookId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserBookId id && id.userId.equals(userId) && id.bookId.equals(bookId);
    }

    @Override
    public int hashCode() {
        return 31 * userId.hashCode() + bookId.hashCode();
    }
}
