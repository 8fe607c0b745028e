package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.security.cookie.Session;
import org.homelibrary.security.cookie.SessionCookie;

/**
 * Recognises the user of each request by the session cookie. Whether the user may have what is asked for is decided
 * where the page is known, so that a visitor gets the sign-in page and not a refusal.
 */
@ApplicationScoped
public class CookieAuthenticationMechanism implements HttpAuthenticationMechanism {

    private SessionCookie cookie;
    private Accounts accounts;

    protected CookieAuthenticationMechanism() {}

    @Inject
    public CookieAuthenticationMechanism(SessionCookie cookie, Accounts accounts) {
        this.cookie = cookie;
        this.accounts = accounts;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/static/") || path.startsWith("/health")) {
            return context.doNothing();
        }
        for (Session session : cookie.read(request)) {
            Optional<User> user = find(session, request);
            if (user.isPresent()) {
                return signedIn(session, user.get(), path, request, response, context);
            }
        }
        return context.doNothing();
    }

    private AuthenticationStatus signedIn(
            Session session,
            User user,
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        CurrentUser.is(request, user);
        // A cover is kept by the browser, and a cookie has no business in what is kept.
        if (cookie.isDueForRenewal(session) && !path.startsWith("/covers/")) {
            cookie.issue(request, response, user);
        }
        return context.notifyContainerAboutLogin(user.getId().toString(), LibraryIdentityStore.groups(user));
    }

    private Optional<User> find(Session session, HttpServletRequest request) {
        try {
            return accounts.find(session.userId()).filter(session::isOf);
        } catch (StoreException e) {
            // Nothing catches what is thrown from here: the page says it, in its own words.
            CurrentUser.isUnknown(request, e);
            return Optional.empty();
        }
    }
}
