package org.homelibrary.metadata.provider.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.ProviderClient;

/** The National Library of Poland. */
@ApplicationScoped
public class BibliotekaNarodowaProvider extends LibraryCatalogueProvider {

    protected BibliotekaNarodowaProvider() {
        this(null, null);
    }

    @Inject
    public BibliotekaNarodowaProvider(Settings settings, ProviderClient client) {
        super(LibraryCatalogue.BIBLIOTEKA_NARODOWA, settings, client);
    }
}
