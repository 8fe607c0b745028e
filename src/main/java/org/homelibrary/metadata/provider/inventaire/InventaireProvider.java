package org.homelibrary.metadata.provider.inventaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/** Inventaire, which sends an edition's works, authors and series in the same answer. */
@ApplicationScoped
public class InventaireProvider implements MetadataProvider {

    /** Without its links to every Wikipedia. Bars between values, as in the interface's description, encoded. */
    private static final String WANTED = "&attributes=info%7Clabels%7Cclaims%7Cimage&relatives="
            + String.join("%7C", InventaireAnswer.WORK, InventaireAnswer.AUTHOR, InventaireAnswer.SERIES);

    private final Settings settings;
    private final ProviderClient client;

    protected InventaireProvider() {
        this(null, null);
    }

    @Inject
    public InventaireProvider(Settings settings, ProviderClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public MetadataSource source() {
        return MetadataSource.INVENTAIRE;
    }

    @Override
    @Retry(maxRetries = 2, delay = 400, jitter = 200, maxDuration = 5000, retryOn = ProviderUnavailableException.class)
    public Optional<ProviderBook> find(Isbn isbn) {
        URI base = settings.lookups().url(MetadataSource.INVENTAIRE);
        URI address = URI.create(base + "/api/entities?action=by-uris&uris=isbn:" + isbn.value() + WANTED);
        return InventaireAnswer.read(client.get(address), isbn, base);
    }
}
