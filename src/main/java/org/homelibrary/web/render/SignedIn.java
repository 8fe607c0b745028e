package org.homelibrary.web.render;

import java.util.Objects;

/**
 * Who looks at the page.
 *
 * @param mayEdit whether they may add, edit and delete books of their current library
 */
public record SignedIn(String username, boolean admin, boolean mayEdit) {

    public SignedIn {
        Objects.requireNonNull(username);
    }
}
