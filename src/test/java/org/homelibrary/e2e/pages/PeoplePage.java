package org.homelibrary.e2e.pages;

/** All accounts, for the administrator. */
public final class PeoplePage extends SitePage {

    PeoplePage(Visitor visitor) {
        super(visitor);
    }

    /** Makes a one-time link for a new password; its address. */
    public String newPasswordLink(String username) {
        button("New password link for " + username).click();
        new PeoplePage(visitor).heading().waitFor();
        return field("One-time link").inputValue();
    }
}
