package org.homelibrary.metadata.provider.library;

import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.RecordChoice;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/** Asks one library's catalogue. Each has a bean of its own below, because each fails and recovers on its own. */
public abstract class LibraryCatalogueProvider implements MetadataProvider {

    private final LibraryCatalogue catalogue;
    private final Settings settings;
    private final ProviderClient client;

    LibraryCatalogueProvider(LibraryCatalogue catalogue, Settings settings, ProviderClient client) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.client = client;
    }

    @Override
    public MetadataSource source() {
        return catalogue.source();
    }

    @Override
    @Retry(maxRetries = 2, delay = 400, jitter = 200, maxDuration = 5000, retryOn = ProviderUnavailableException.class)
    public Optional<ProviderBook> find(Isbn isbn) {
        byte[] answer = client.xml(catalogue.address(settings.lookups().url(source()), isbn));
        return RecordChoice.about(isbn, catalogue.records(SafeXml.parse(answer)));
    }
}
