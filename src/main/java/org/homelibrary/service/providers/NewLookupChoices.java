package org.homelibrary.service.providers;

import java.util.List;
import java.util.Objects;
import org.homelibrary.model.lookup.SourceChoice;

/**
 * What an administrator typed on the page <i>Providers</i>.
 *
 * @param contact an e-mail address or web address; empty takes the stored one away
 * @param googleKey a new key; empty keeps the stored one
 * @param forgetGoogleKey whether the stored key is taken away when there is no new one
 * @param sources in the order in which they are asked; those left out follow as they are
 */
public record NewLookupChoices(String contact, String googleKey, boolean forgetGoogleKey, List<SourceChoice> sources) {

    public NewLookupChoices {
        contact = Objects.requireNonNullElse(contact, "").strip();
        googleKey = Objects.requireNonNullElse(googleKey, "").strip();
        sources = List.copyOf(sources);
    }
}
