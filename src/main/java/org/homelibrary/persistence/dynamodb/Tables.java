package org.homelibrary.persistence.dynamodb;

import org.homelibrary.config.Settings;

/** The tables of accounts and of editions under the names of this installation, with their keys and indexes. */
record Tables(String users, String books) {

    static final String USER_ID = "user_id";
    static final String BOOK_ID = "book_id";

    /** Of users: all accounts in the order of their names. */
    static final String ACCOUNTS_INDEX = "accounts";

    /** When DynamoDB itself removes an item, in seconds since 1970. */
    static final String EXPIRES_AT = "expires_at";

    static Tables of(Settings settings) {
        return new Tables(settings.aws().usersTable(), settings.aws().booksTable());
    }
}
