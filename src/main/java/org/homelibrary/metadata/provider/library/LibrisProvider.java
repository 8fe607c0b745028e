package org.homelibrary.metadata.provider.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.ProviderClient;

/** The union catalogue of Swedish libraries. */
@ApplicationScoped
public class LibrisProvider extends LibraryCatalogueProvider {

    protected LibrisProvider() {
        this(null, null);
    }

    @Inject
    public LibrisProvider(Settings settings, ProviderClient client) {
        super(LibraryCatalogue.LIBRIS, settings, client);
    }
}
