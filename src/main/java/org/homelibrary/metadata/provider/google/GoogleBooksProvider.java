package org.homelibrary.metadata.provider.google;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.Refusal;
import org.homelibrary.metadata.provider.RequestTime;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/** Google Books, through its volumes search, and the volume itself where the search may say only the series' title. */
@ApplicationScoped
public class GoogleBooksProvider implements MetadataProvider {

    private static final Logger LOG = Logger.getLogger(GoogleBooksProvider.class.getName());

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
    public Optional<ProviderBook> find(Isbn isbn) {
        RequestTime time = new RequestTime(ProviderClient.MAX_TIME);
        Optional<String> key = policy.key(MetadataSource.GOOGLE_BOOKS);
        Refusal.Reader refusals = refusal -> GoogleBooksRefusal.read(refusal, key);
        JsonObject answer = client.get(address("/volumes?q=isbn:" + isbn.value() + "&", key), time, refusals);
        return GoogleBooksAnswer.item(answer, isbn).map(item -> {
            ProviderBook book = GoogleBooksAnswer.book(item);
            return GoogleBooksVolume.idToAsk(answer, item)
                    .filter(id -> !time.isUp())
                    .map(id -> completed(book, isbn, address("/volumes/" + id + "?", key), time, refusals))
                    .orElse(book);
        });
    }

    /** What the search said is worth more than a failure. */
    private ProviderBook completed(
            ProviderBook book, Isbn isbn, URI volume, RequestTime time, Refusal.Reader refusals) {
        try {
            return client.find(volume, time, refusals)
                    .map(record -> GoogleBooksVolume.complete(book, record, isbn))
                    .orElse(book);
        } catch (ProviderException e) {
            LOG.warning(() -> "google-books: a volume is missing, " + e.getMessage());
            return new ProviderBook(
                    book.metadata(), book.covers(), Optional.of(e).filter(ProviderException::isTemporary));
        }
    }

    /** The country matters only for what is on sale where, but without it servers in data centres are refused. */
    private URI address(String path, Optional<String> key) {
        String parameter = key.map(text -> "&key=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
        return URI.create(settings.lookups().url(MetadataSource.GOOGLE_BOOKS) + path + "country=US" + parameter);
    }
}
