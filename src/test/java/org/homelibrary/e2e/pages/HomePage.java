package org.homelibrary.e2e.pages;

/** The front page, for whoever is not signed in. */
public final class HomePage extends SitePage {

    public HomePage(Visitor visitor) {
        super(visitor);
    }

    public RegisterPage createAccount() {
        link("Create an account").click();
        return new RegisterPage(visitor);
    }
}
