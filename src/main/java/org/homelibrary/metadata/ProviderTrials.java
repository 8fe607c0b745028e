package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.model.lookup.ProviderTrial;

/**
 * Asks one source about one book, on or off, paused or not, so that an administrator sees at once what a new key or contact
 * has changed. Nothing is stored of what it says.
 */
@ApplicationScoped
public class ProviderTrials {

    private final List<MetadataProvider> providers;
    private final ProviderGate gate;

    protected ProviderTrials() {
        this(List.of(), null);
    }

    @Inject
    ProviderTrials(@Any Instance<MetadataProvider> providers, ProviderGate gate) {
        this(providers.stream().toList(), gate);
    }

    ProviderTrials(List<MetadataProvider> providers, ProviderGate gate) {
        this.providers = providers;
        this.gate = gate;
    }

    /**
     * Takes some seconds.
     *
     * @return empty when this version cannot ask the source
     */
    public Optional<ProviderTrial> ask(MetadataSource source, Isbn isbn) {
        return providers.stream()
                .filter(provider -> provider.source() == source)
                .findFirst()
                .map(provider -> new ProviderTrial(source, isbn, answer(provider, isbn)));
    }

    private ProviderTrial.Result answer(MetadataProvider provider, Isbn isbn) {
        try {
            Optional<ProviderBook> book = gate.tryOut(provider.source(), () -> provider.find(isbn));
            return book.<ProviderTrial.Result>map(known -> new ProviderTrial.Found(titleOf(known, isbn)))
                    .orElseGet(ProviderTrial.Unknown::new);
        } catch (ProviderException e) {
            return e.reason() == LookupFailure.NOT_FOUND
                    ? new ProviderTrial.Unknown()
                    : new ProviderTrial.Failed(e.reason(), e.retryAfter(), e.getMessage());
        }
    }

    private static String titleOf(ProviderBook book, Isbn isbn) {
        String title = book.metadata().title();
        return title == null ? isbn.value() : title;
    }
}
