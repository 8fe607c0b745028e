package org.homelibrary.metadata.provider.finna;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.RecordChoice;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/** Finna, through its search: {@code ISN} is its index of ISBNs and ISSNs. */
@ApplicationScoped
public class FinnaProvider implements MetadataProvider {

    private static final String FIELDS =
            FinnaRecord.FIELDS.stream().map(field -> "&field%5B%5D=" + field).collect(Collectors.joining());

    private final Settings settings;
    private final ProviderClient client;

    protected FinnaProvider() {
        this(null, null);
    }

    @Inject
    public FinnaProvider(Settings settings, ProviderClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public MetadataSource source() {
        return MetadataSource.FINNA;
    }

    @Override
    @Retry(maxRetries = 2, delay = 400, jitter = 200, maxDuration = 5000, retryOn = ProviderUnavailableException.class)
    public Optional<ProviderBook> find(Isbn isbn) {
        URI base = settings.lookups().url(MetadataSource.FINNA);
        URI address = URI.create(base + "/search?lookfor=" + isbn.value() + "&type=ISN&limit=10" + FIELDS);
        return RecordChoice.about(isbn, FinnaRecord.all(client.get(address), base));
    }
}
