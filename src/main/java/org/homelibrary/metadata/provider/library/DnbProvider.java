package org.homelibrary.metadata.provider.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.ProviderClient;

/** The German National Library. */
@ApplicationScoped
public class DnbProvider extends LibraryCatalogueProvider {

    protected DnbProvider() {
        this(null, null);
    }

    @Inject
    public DnbProvider(Settings settings, ProviderClient client) {
        super(LibraryCatalogue.DNB, settings, client);
    }
}
