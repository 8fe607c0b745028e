package org.homelibrary.metadata.provider.google;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.CandidateSearch;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.Candidate;

/** Google Books, through its volumes search. */
@ApplicationScoped
public class GoogleBooksSearch implements CandidateSearch {

    private final Settings settings;
    private final LookupPolicy policy;
    private final ProviderClient client;

    protected GoogleBooksSearch() {
        this(null, null, null);
    }

    @Inject
    public GoogleBooksSearch(Settings settings, LookupPolicy policy, ProviderClient client) {
        this.settings = settings;
        this.policy = policy;
        this.client = client;
    }

    @Override
    public MetadataSource source() {
        return MetadataSource.GOOGLE_BOOKS;
    }

    @Override
    public List<Candidate> search(Query query) {
        Optional<String> key = policy.key(MetadataSource.GOOGLE_BOOKS);
        return GoogleBooksCandidates.read(
                client.get(address(query, key), refusal -> GoogleBooksRefusal.read(refusal, key)));
    }

    /** Forty is the most that Google gives. A colon would make a word before it the name of a field. */
    private URI address(Query query, Optional<String> key) {
        String wanted = query.isbn()
                .map(isbn -> "isbn:" + isbn.value())
                .orElseGet(() -> query.text().replace(':', ' ').replace('"', ' '));
        String parameter = key.map(text -> "&key=" + encoded(text)).orElse("");
        return URI.create(settings.lookups().url(MetadataSource.GOOGLE_BOOKS) + "/volumes?q=" + encoded(wanted)
                + "&maxResults=40&printType=books&country=US" + parameter);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
