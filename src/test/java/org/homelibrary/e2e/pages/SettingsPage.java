package org.homelibrary.e2e.pages;

/** The settings of one's own account. */
public final class SettingsPage extends SitePage {

    public SettingsPage(Visitor visitor) {
        super(visitor);
    }

    public SettingsPage changePassword(String current, String replacement) {
        field("Current password").fill(current);
        field("New password").fill(replacement);
        field("New password again").fill(replacement);
        button("Change password").click();
        return new SettingsPage(visitor);
    }

    public AnyPage signOutEverywhere() {
        button("Sign out everywhere").click();
        return new AnyPage(visitor);
    }

    public AnyPage deleteAccount(String password) {
        main().getByText("Delete my account …").click();
        field("Your password, to confirm").fill(password);
        button("Delete account").click();
        return new AnyPage(visitor);
    }
}
