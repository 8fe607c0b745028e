package org.homelibrary.service.providers;

import java.util.List;
import java.util.Optional;
import org.homelibrary.model.account.Contact;
import org.homelibrary.model.lookup.SourceChoice;

/**
 * What counts for lookups now, stored choices and settings joined. The key itself is shown to nobody.
 *
 * @param hasGoogleKey whether Google Books is asked with a key
 * @param isGoogleKeyStored whether that key was typed on the page, and can be taken away there
 * @param sources every source once, in the order in which they are asked
 */
public record CurrentLookupChoices(
        Optional<Contact> contact, boolean hasGoogleKey, boolean isGoogleKeyStored, List<SourceChoice> sources) {

    public CurrentLookupChoices {
        sources = List.copyOf(sources);
    }
}
