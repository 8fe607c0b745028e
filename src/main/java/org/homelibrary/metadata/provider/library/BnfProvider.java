package org.homelibrary.metadata.provider.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.ProviderClient;

/** The National Library of France. */
@ApplicationScoped
public class BnfProvider extends LibraryCatalogueProvider {

    protected BnfProvider() {
        this(null, null);
    }

    @Inject
    public BnfProvider(Settings settings, ProviderClient client) {
        super(LibraryCatalogue.BNF, settings, client);
    }
}
