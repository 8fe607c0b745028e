package org.homelibrary.e2e.pages;

/** A page that is only looked at: an error page, or one that the test describes itself. */
public final class AnyPage extends SitePage {

    public AnyPage(Visitor visitor) {
        super(visitor);
    }
}
