package org.homelibrary.metadata.provider.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.ProviderClient;

/** The National Diet Library of Japan. */
@ApplicationScoped
public class NdlProvider extends LibraryCatalogueProvider {

    protected NdlProvider() {
        this(null, null);
    }

    @Inject
    public NdlProvider(Settings settings, ProviderClient client) {
        super(LibraryCatalogue.NDL, settings, client);
    }
}
