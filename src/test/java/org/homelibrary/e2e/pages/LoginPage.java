package org.homelibrary.e2e.pages;

/** The form to sign in. */
public final class LoginPage extends SitePage {

    public LoginPage(Visitor visitor) {
        super(visitor);
    }

    public LoginPage fill(String email, String password) {
        field("E-mail or name").fill(email);
        field("Password").fill(password);
        return this;
    }

    /** Signs in, and is on whatever page was wanted. */
    public AnyPage submit() {
        button("Sign in").click();
        page.waitForURL(url -> !url.endsWith("/login") && !url.contains("/login?"));
        return new AnyPage(visitor);
    }

    public LoginPage submitInVain() {
        button("Sign in").click();
        return new LoginPage(visitor);
    }
}
