package org.homelibrary.metadata.provider.openlibrary;

import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.Refusal;
import org.homelibrary.model.lookup.LookupFailure;

/** Reads why Open Library did not answer: since May 2026 it turns away clients that do not say whom to contact. */
public final class OpenLibraryRefusal {

    private OpenLibraryRefusal() {}

    /** @param hasContact whether the request said whom to contact */
    public static ProviderException read(Refusal refusal, boolean hasContact) {
        return refusal.status() == 403 && !hasContact
                ? refusal.because(LookupFailure.NO_CONTACT, "")
                : refusal.byStatus();
    }
}
