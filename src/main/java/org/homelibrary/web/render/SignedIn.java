package org.homelibrary.web.render;

import java.util.Objects;

/**
 * Who looks at the page.
 *
 * @param mayEdit whether they may add, edit and delete books of their current library
 * @param backupFailed whether they are to be told that the last backup did not work: administrators only
 */
public record SignedIn(String username, boolean admin, boolean mayEdit, boolean backupFailed) {

    public SignedIn {
        Objects.requireNonNull(username);
    }
}
