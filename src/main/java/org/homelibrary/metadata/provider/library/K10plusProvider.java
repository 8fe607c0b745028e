package org.homelibrary.metadata.provider.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.ProviderClient;

/** The union catalogue of German research libraries. */
@ApplicationScoped
public class K10plusProvider extends LibraryCatalogueProvider {

    protected K10plusProvider() {
        this(null, null);
    }

    @Inject
    public K10plusProvider(Settings settings, ProviderClient client) {
        super(LibraryCatalogue.K10PLUS, settings, client);
    }
}
