package org.homelibrary.metadata.text;

/** How long and how many the parts of an answer may be; what is beyond is cut off. */
public final class Limits {

    public static final int TITLE = 500;
    public static final int AUTHOR = 100;
    public static final int AUTHORS = 60;
    public static final int PUBLISHER = 200;
    public static final int CATEGORY = 100;
    public static final int CATEGORIES = 10;
    public static final int DESCRIPTION = 10_000;

    private Limits() {}
}
