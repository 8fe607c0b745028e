package org.homelibrary.metadata.provider.openlibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.CandidateSearch;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.ProviderClient;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.Candidate;

/** Open Library, through its search, which finds works and names one edition of each: the one that fits best. */
@ApplicationScoped
public class OpenLibrarySearch implements CandidateSearch {

    private static final String FIELDS = "key,title,author_name,first_publish_year,isbn,publisher,language,cover_i,"
            + "editions,editions.key,editions.title,editions.subtitle,editions.isbn,editions.publisher,"
            + "editions.publish_date,editions.language,editions.cover_i";

    private static final int MAX_WORKS = 20;

    /** A kilobyte or two each. Few works have more. */
    private static final int MAX_EDITIONS = 200;

    private static final Pattern WORK = Pattern.compile("/works/OL[0-9]{1,12}W");

    /** What its search takes for something else than a word. */
    private static final String OPERATORS = "[+\\-&|!(){}\\[\\]^\"~*?:\\\\/<>=]+";

    private final Settings settings;
    private final LookupPolicy policy;
    private final ProviderClient client;

    protected OpenLibrarySearch() {
        this(null, null, null);
    }

    @Inject
    public OpenLibrarySearch(Settings settings, LookupPolicy policy, ProviderClient client) {
        this.settings = settings;
        this.policy = policy;
        this.client = client;
    }

    @Override
    public MetadataSource source() {
        return MetadataSource.OPEN_LIBRARY;
    }

    @Override
    public boolean namesWorks() {
        return true;
    }

    @Override
    public List<Candidate> search(Query query) {
        if (query.work().isPresent()) {
            return editions(query.work().get());
        }
        String wanted = query.isbn().map(isbn -> "isbn:" + isbn.value()).orElseGet(() -> words(query.text()));
        if (wanted.isEmpty()) {
            return List.of();
        }
        URI address = URI.create(settings.lookups().url(MetadataSource.OPEN_LIBRARY) + "/search.json?q="
                + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "&fields=" + FIELDS + "&limit=" + MAX_WORKS
                + "&lang=" + query.language());
        return OpenLibraryCandidates.read(get(address), settings.lookups().openLibraryCoversUrl());
    }

    private JsonObject get(URI address) {
        boolean hasContact = policy.contact().isPresent();
        return client.get(address, refusal -> OpenLibraryRefusal.read(refusal, hasContact));
    }

    private List<Candidate> editions(String work) {
        if (!WORK.matcher(work).matches()) {
            return List.of();
        }
        URI address = URI.create(
                settings.lookups().url(MetadataSource.OPEN_LIBRARY) + work + "/editions.json?limit=" + MAX_EDITIONS);
        return OpenLibraryCandidates.readEditions(
                get(address), work, settings.lookups().openLibraryCoversUrl());
    }

    /** In small letters, because {@code AND}, {@code OR} and {@code NOT} are no words either. */
    private static String words(String text) {
        return text.replaceAll(OPERATORS, " ").strip().toLowerCase(Locale.ROOT);
    }
}
