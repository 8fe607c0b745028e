package org.homelibrary.service.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.SourceChoice;

/** Whether lookups lack what the large sources ask for: Google Books a key, Open Library a contact. */
@ApplicationScoped
public class ProviderHint {

    private final LookupChoicesService choices;

    protected ProviderHint() {
        this(null);
    }

    @Inject
    public ProviderHint(LookupChoicesService choices) {
        this.choices = choices;
    }

    /** Whether a source that is switched on turns away, nearly always, whom it is not given what it asks for. */
    public boolean isNeeded() {
        CurrentLookupChoices current = choices.current();
        return isOn(current, MetadataSource.GOOGLE_BOOKS) && !current.hasGoogleKey()
                || isOn(current, MetadataSource.OPEN_LIBRARY)
                        && current.contact().isEmpty();
    }

    private static boolean isOn(CurrentLookupChoices current, MetadataSource source) {
        return current.sources().contains(new SourceChoice(source, true));
    }
}
