package org.homelibrary.service.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.lookup.LookupRetry;

/** Saves what an administrator chooses about lookups, and lets the books profit that failed for want of it. */
@ApplicationScoped
public class ProviderSettings {

    private final LookupChoicesService choices;
    private final LookupRetry retry;

    protected ProviderSettings() {
        this(null, null);
    }

    @Inject
    public ProviderSettings(LookupChoicesService choices, LookupRetry retry) {
        this.choices = choices;
        this.retry = retry;
    }

    public CurrentLookupChoices current() {
        return choices.current();
    }

    /**
     * Saves, and puts back in line the books of all libraries that failed for a reason which may be mended now.
     *
     * @return how many those are
     * @throws RejectedException see {@link LookupChoicesService#save}
     * @throws org.homelibrary.persistence.ConflictException when somebody else is saving at this moment
     */
    public LookupRetry.Retried save(NewLookupChoices wanted) {
        choices.save(wanted);
        return retry.retryOfAll(ProviderSettings::mayBeMended);
    }

    private static boolean mayBeMended(LibraryBook book) {
        LookupFailure failure = book.lookup().failure();
        return failure != null && (failure.isForAnAdministrator() || failure == LookupFailure.RATE_LIMITED);
    }
}
