package org.homelibrary.e2e.pages;

import com.microsoft.playwright.Locator;

/** The members of a library, and what their owner does. */
public final class HouseholdPage extends SitePage {

    public HouseholdPage(Visitor visitor) {
        super(visitor);
    }

    public static HouseholdPage open(Visitor visitor) {
        visitor.open("/library");
        return new HouseholdPage(visitor);
    }

    public Locator members() {
        return page.getByLabel("Members").locator(".people-name");
    }

    /** Makes an invitation; the path of its link. */
    public String invite(String role) {
        main().getByText(role + ":").click();
        button("Make a link").click();
        new AnyPage(visitor).heading().waitFor();
        return field("Invitation link").inputValue().replaceFirst("https?://[^/]+", "");
    }

    /** Looks at the code as a phone's camera does. */
    public Locator code() {
        return page.locator("svg.qr");
    }

    public HouseholdPage makeRoleOf(String username, String role) {
        field("Role of " + username).selectOption(role);
        button("Change the role of " + username).click();
        notice().waitFor();
        return new HouseholdPage(visitor);
    }

    public HouseholdPage remove(String username) {
        main().locator("summary")
                .and(page.getByLabel("Remove " + username + " …"))
                .click();
        button("Remove " + username).click();
        notice().waitFor();
        return new HouseholdPage(visitor);
    }

    public HouseholdPage leave() {
        main().getByText("Leave …").click();
        main().locator("form[action='/library/leave'] button").click();
        notice().waitFor();
        return new HouseholdPage(visitor);
    }
}
