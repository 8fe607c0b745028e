package org.homelibrary.persistence.dynamodb;

import org.homelibrary.config.Settings;
import org.homelibrary.model.SortOrder;

/** The three tables under the names of this installation, with their keys and indexes. */
record Tables(String users, String books, String userBooks) {

    static final String USER_ID = "user_id";
    static final String BOOK_ID = "book_id";

    /** Of users: all accounts in the order of their names. */
    static final String ACCOUNTS_INDEX = "accounts";

    /** Of user books: what {@code Housekeeping} has to do, the longest waiting first. */
    static final String CHORES_INDEX = "chores";

    /** Of user books: the lookups of each user that are not done. */
    static final String OPEN_LOOKUPS_INDEX = "open_lookups";

    /** When DynamoDB itself removes an item, in seconds since 1970. */
    static final String EXPIRES_AT = "expires_at";

    static Tables of(Settings settings) {
        return new Tables(settings.usersTable(), settings.booksTable(), settings.userBooksTable());
    }

    /** Of user books: one local index an order. */
    static String index(SortOrder order) {
        return "by_" + order.wire();
    }

    /** The key of that index. A book that is in no list does not have it. */
    static String sortKey(SortOrder order) {
        return order.wire() + "_key";
    }
}
