package org.homelibrary.metadata;

/** How long and how many the parts of an answer may be; what is beyond is cut off. */
final class Limits {

    static final int TITLE = 500;
    static final int AUTHOR = 100;
    static final int AUTHORS = 20;
    static final int PUBLISHER = 200;
    static final int CATEGORY = 100;
    static final int CATEGORIES = 10;
    static final int DESCRIPTION = 10_000;

    private Limits() {}
}
