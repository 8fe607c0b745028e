package org.homelibrary.metadata.provider.openlibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.Refusal;
import org.homelibrary.metadata.provider.RequestTime;
import org.homelibrary.metadata.text.LooseJson;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

/**
 * Open Library, through its Books API, which names authors and subjects in the same answer, and the records behind it,
 * which have description, language and series.
 */
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
    public Optional<ProviderBook> find(Isbn isbn) {
        URI openLibrary = settings.lookups().url(MetadataSource.OPEN_LIBRARY);
        boolean hasContact = policy.contact().isPresent();
        Refusal.Reader refusals = refusal -> OpenLibraryRefusal.read(refusal, hasContact);
        RequestTime time = new RequestTime(ProviderClient.MAX_TIME);
        OpenLibraryRecords records = new OpenLibraryRecords(openLibrary, client, time, refusals);
        JsonObject answer = client.get(
                URI.create(openLibrary + "/api/books?bibkeys=ISBN:" + isbn.value() + "&format=json&jscmd=data"),
                time,
                refusals);
        return OpenLibraryAnswer.edition(answer, isbn)
                .filter(edition -> LooseJson.text(edition, "title") != null)
                .map(edition -> completed(edition, isbn, records))
                .or(() -> fromRecord(isbn, records));
    }

    private ProviderBook completed(JsonObject edition, Isbn isbn, OpenLibraryRecords records) {
        ProviderBook book =
                OpenLibraryAnswer.book(edition, isbn, settings.lookups().openLibraryCoversUrl());
        return new OpenLibraryEnrichment(records, book).completed(LooseJson.text(edition, "key"), isbn);
    }

    /** The Books API answers as for an unknown book when it stumbles over one: an edition without a work, for instance. */
    private Optional<ProviderBook> fromRecord(Isbn isbn, OpenLibraryRecords records) {
        return records.edition(isbn)
                .map(record -> OpenLibraryAnswer.requireAbout(isbn, record))
                .map(record -> {
                    ProviderBook book = OpenLibraryAnswer.book(
                            record, isbn, settings.lookups().openLibraryCoversUrl());
                    return new OpenLibraryEnrichment(records, book).completed(record);
                });
    }
}
