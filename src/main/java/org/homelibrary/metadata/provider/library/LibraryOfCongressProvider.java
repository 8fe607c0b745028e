package org.homelibrary.metadata.provider.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.ProviderClient;

/** The Library of Congress. */
@ApplicationScoped
public class LibraryOfCongressProvider extends LibraryCatalogueProvider {

    protected LibraryOfCongressProvider() {
        this(null, null);
    }

    @Inject
    public LibraryOfCongressProvider(Settings settings, ProviderClient client) {
        super(LibraryCatalogue.LIBRARY_OF_CONGRESS, settings, client);
    }
}
