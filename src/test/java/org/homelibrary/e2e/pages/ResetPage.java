package org.homelibrary.e2e.pages;

/** The form behind a one-time link. */
public final class ResetPage extends SitePage {

    public ResetPage(Visitor visitor) {
        super(visitor);
    }

    public AnyPage setPassword(String password) {
        field("New password").fill(password);
        field("New password again").fill(password);
        button("Save and sign in").click();
        page.waitForURL("**/books");
        return new AnyPage(visitor);
    }
}
