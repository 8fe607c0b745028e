package org.homelibrary.web.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.cookie.CookieJar;
import org.homelibrary.service.providers.ProviderHint;
import org.homelibrary.web.view.BookCard;

/** The hint that lookups lack a key or a contact. Administrators see it until they take it away in their browser. */
@ApplicationScoped
public class ProviderHints {

    private static final String COOKIE = "hint";
    private static final String PROVIDERS = "providers";
    private static final Duration LIFETIME = Duration.ofDays(180);

    private CookieJar cookies;
    private CurrentUser currentUser;
    private ProviderHint hint;

    protected ProviderHints() {}

    @Inject
    public ProviderHints(CookieJar cookies, CurrentUser currentUser, ProviderHint hint) {
        this.cookies = cookies;
        this.currentUser = currentUser;
        this.hint = hint;
    }

    void dismiss() {
        cookies.set(COOKIE, PROVIDERS, LIFETIME);
    }

    /** For the library, where it comes before anything has failed. */
    public ProviderHintKind above(Collection<BookCard> books) {
        boolean wanted = currentUser.require().isAdmin() && !cookies.get(COOKIE).contains(PROVIDERS);
        return wanted && hint.isNeeded() ? ProviderHintKind.SET_UP : aboveFailed(books);
    }

    /** For a page about lookups, where it comes, taken away or not, when one of them failed for it. */
    public ProviderHintKind aboveFailed(Collection<BookCard> books) {
        if (books.stream().noneMatch(ProviderHints::isTurnedAway) || !hint.isNeeded()) {
            return ProviderHintKind.NONE;
        }
        return currentUser.require().isAdmin() ? ProviderHintKind.SET_UP : ProviderHintKind.ASK;
    }

    private static boolean isTurnedAway(BookCard book) {
        LookupFailure failure = book.failure();
        return failure != null && (failure.isForAnAdministrator() || failure == LookupFailure.RATE_LIMITED);
    }
}
