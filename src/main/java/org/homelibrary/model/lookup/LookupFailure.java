package org.homelibrary.model.lookup;

/** Why a lookup, or one source in it, brought nothing. */
public enum LookupFailure {
    /** The source answered and does not know the ISBN; of a lookup, all did. */
    NOT_FOUND,
    /** Too many requests, of this installation or of everybody without a key: it works again later by itself. */
    RATE_LIMITED,
    /** The source does not accept the key, or not for this: somebody has to mend it. */
    KEY_REFUSED,
    /** The source answers only to those who say whom to contact: somebody has to say it. */
    NO_CONTACT,
    /** The source cannot be reached, or says that it is broken. */
    UNAVAILABLE,
    /** The source answered something that cannot be understood. */
    BAD_ANSWER,
    /** The source answered about other books only. */
    OTHER_BOOK,
    /** The source does not answer to requests from where this installation is. */
    WRONG_COUNTRY,
    /** The source was not asked yet: other books came first, and it takes only so many requests a second. */
    NOT_ITS_TURN;

    /** Whether it stays so until an administrator changes something, or the installation moves. */
    public boolean isForAnAdministrator() {
        return this == KEY_REFUSED || this == NO_CONTACT || this == WRONG_COUNTRY;
    }

    /** Whether the source said that it does not want such requests: nothing that happens to one request and not the next. */
    public boolean isRefusal() {
        return this == RATE_LIMITED || isForAnAdministrator();
    }

    /** Whether the source answered, and had nothing about this book. */
    public boolean isAboutTheBook() {
        return this == NOT_FOUND || this == OTHER_BOOK;
    }
}
