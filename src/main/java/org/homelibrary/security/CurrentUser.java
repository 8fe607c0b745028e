package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.StoreException;

/** Who made this request. The user is as it was read when the request came in. */
@ApplicationScoped
public class CurrentUser {

    private static final String USER = CurrentUser.class.getName() + ".user";
    private static final String FAILURE = CurrentUser.class.getName() + ".failure";

    private HttpServletRequest request;

    protected CurrentUser() {}

    @Inject
    public CurrentUser(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Empty for a visitor who has not signed in.
     *
     * @throws StoreException when somebody claims to have signed in and the store could not be asked
     */
    public Optional<User> user() {
        if (request.getAttribute(FAILURE) instanceof StoreException failure) {
            throw new StoreException("accounts cannot be read", failure);
        }
        return ifKnown();
    }

    /** The same for a page that has to come even so: whoever could not be read counts as a visitor. */
    public Optional<User> ifKnown() {
        return Optional.ofNullable((User) request.getAttribute(USER));
    }

    /** The user on a page that only signed-in users get to see. */
    public User require() {
        return user().orElseThrow(() -> new IllegalStateException("a page for signed-in users was given to a visitor"));
    }

    /** Makes the rest of this request that of a user who has just signed in. */
    public void becomes(User user) {
        is(request, user);
    }

    static void is(HttpServletRequest request, User user) {
        request.setAttribute(USER, user);
    }

    static void isUnknown(HttpServletRequest request, StoreException failure) {
        request.setAttribute(FAILURE, failure);
    }
}
