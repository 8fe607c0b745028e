package org.homelibrary.e2e.pages;

/** The form for a new account. */
public final class RegisterPage extends SitePage {

    public RegisterPage(Visitor visitor) {
        super(visitor);
    }

    public RegisterPage fill(String name, String email, String password, String again) {
        field("Name").fill(name);
        field("E-mail").fill(email);
        field("Password").fill(password);
        field("Password again").fill(again);
        return this;
    }

    public ShelfPage submit() {
        send();
        page.waitForURL("**/books");
        return new ShelfPage(visitor);
    }

    public RegisterPage submitInVain() {
        send();
        return new RegisterPage(visitor);
    }

    private void send() {
        button("Create account").click();
    }
}
