package org.homelibrary.web.view;

import java.util.Objects;

/** Who looks at the page. */
public record SignedIn(String username, boolean admin) {

    public SignedIn {
        Objects.requireNonNull(username);
    }
}
