package org.homelibrary.metadata.provider.google;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** Google Books, through its volumes search. */
@ApplicationScoped
public class GoogleBooksProvider implements MetadataProvider {

    private final Settings settings;
    private final LookupPolicy policy;
    private final ProviderClient client;

    protected GoogleBooksProvider() {
        this(null, null, null);
    }

    @Inject
    public GoogleBooksProvider(Settings settings, LookupPolicy policy, ProviderClient client) {
        this.settings = settings;
        this.policy = policy;
        this.client = client;
    }

    @Override
    public MetadataSource source() {
        return MetadataSource.GOOGLE_BOOKS;
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
        Optional<String> key = policy.key(MetadataSource.GOOGLE_BOOKS);
        return GoogleBooksAnswer.read(
                client.get(address(isbn, key), refusal -> GoogleBooksRefusal.read(refusal, key)), isbn);
    }

    /** The country matters only for what is on sale where, but without it servers in data centres are refused. */
    private URI address(Isbn isbn, Optional<String> key) {
        String parameter = key.map(text -> "&key=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
        return URI.create(settings.metadataUrl(MetadataSource.GOOGLE_BOOKS) + "/volumes?q=isbn:" + isbn.value()
                + "&country=US" + parameter);
    }
}
