package org.homelibrary.metadata.provider.openlibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.MetadataSource;

/** Open Library, through its Books API, which names authors and subjects in the same answer. */
@ApplicationScoped
public class OpenLibraryProvider implements MetadataProvider {

    private final Settings settings;
    private final LookupPolicy policy;
    private final ProviderClient client;

    protected OpenLibraryProvider() {
        this(null, null, null);
    }

    @Inject
    public OpenLibraryProvider(Settings settings, LookupPolicy policy, ProviderClient client) {
        this.settings = settings;
        this.policy = policy;
        this.client = client;
    }

    @Override
    public MetadataSource source() {
        return MetadataSource.OPEN_LIBRARY;
    }

    @Override
    @Retry(maxRetries = 2, delay = 400, jitter = 200, maxDuration = 5000, retryOn = ProviderUnavailableException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.75,
            delay = 30_000,
            failOn = ProviderUnavailableException.class)
    @Timeout(9000)
    public Optional<ProviderBook> find(Isbn isbn) {
        URI address = URI.create(settings.metadataUrl(MetadataSource.OPEN_LIBRARY) + "/api/books?bibkeys=ISBN:"
                + isbn.value() + "&format=json&jscmd=data");
        boolean hasContact = policy.contact().isPresent();
        JsonObject answer = client.get(address, refusal -> OpenLibraryRefusal.read(refusal, hasContact));
        return OpenLibraryAnswer.read(answer, isbn, settings.openLibraryCoversUrl());
    }
}
