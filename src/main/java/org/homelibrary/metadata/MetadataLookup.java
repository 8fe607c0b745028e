package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataSource;

/**
 * Asks the providers that are switched on and collect such books, in order, about one book. The first that knows it has
 * the say; later ones are asked only when something is still missing, and fill only that. A provider that fails does not
 * stop the next.
 */
@ApplicationScoped
public class MetadataLookup {

    private static final Logger LOG = Logger.getLogger(MetadataLookup.class.getName());

    private final LookupPolicy policy;
    private final Map<MetadataSource, MetadataProvider> providers;
    private final CoverFetcher covers;
    private final ProviderPauses pauses;
    private final Clock clock;

    protected MetadataLookup() {
        this(null, List.of(), null, null);
    }

    @Inject
    public MetadataLookup(
            LookupPolicy policy, @Any Instance<MetadataProvider> providers, CoverFetcher covers, Clock clock) {
        this(policy, providers.stream().toList(), covers, clock);
    }

    MetadataLookup(LookupPolicy policy, List<MetadataProvider> providers, CoverFetcher covers, Clock clock) {
        this.policy = policy;
        this.providers =
                providers.stream().collect(Collectors.toUnmodifiableMap(MetadataProvider::source, Function.identity()));
        this.covers = covers;
        this.pauses = new ProviderPauses(clock);
        this.clock = clock;
    }

    /**
     * Never throws for what a provider does. Two providers that both answer as slowly as they may take half a minute
     * with their covers: this belongs in the background.
     */
    public LookupResult lookUp(Isbn isbn) {
        Merge merge = new Merge();
        Outcomes outcomes = new Outcomes();
        for (MetadataProvider provider : providersOf(isbn)) {
            if (merge.isComplete()) {
                break;
            }
            Optional<SourceOutcome.Paused> pause = pauses.of(provider.source());
            if (pause.isPresent()) {
                outcomes.add(pause.get());
            } else {
                outcomes.add(asked(provider, isbn, book -> merge.add(book, covers::fetchProviderCover)));
            }
        }
        return merge.result(outcomes.all()).orElseGet(() -> outcomes.failed(clock.instant()));
    }

    private SourceOutcome asked(MetadataProvider provider, Isbn isbn, Consumer<ProviderBook> taking) {
        MetadataSource source = provider.source();
        try {
            Optional<ProviderBook> book = ask(provider, isbn);
            book.ifPresent(taking);
            return book.<SourceOutcome>map(known -> new SourceOutcome.Known(source, known.metadata()))
                    .orElseGet(() -> new SourceOutcome.Unknown(source));
        } catch (ProviderException e) {
            LOG.warning(() -> source.id() + ": " + e.reason() + ", " + e.getMessage());
            return new SourceOutcome.Failed(source, e.reason(), e.retryAfter().map(clock.instant()::plus));
        }
    }

    private Optional<ProviderBook> ask(MetadataProvider provider, Isbn isbn) {
        try {
            return provider.find(isbn);
        } catch (FaultToleranceException e) {
            // The circuit is open, or the time was up in a way that our own clock did not see.
            if (e instanceof TimeoutException) {
                // It has interrupted this thread, and does so even after the answer when the clock is set forward.
                // With the mark left on, Derby would close the connection that the result is written to.
                Thread.interrupted();
            }
            throw new ProviderException(LookupFailure.UNAVAILABLE, null, "is not asked: " + e, e);
        } catch (ProviderException e) {
            if (e.reason() == LookupFailure.RATE_LIMITED) {
                e.retryAfter().ifPresent(wish -> pauses.begin(provider.source(), wish));
            }
            throw e;
        }
    }

    private List<MetadataProvider> providersOf(Isbn isbn) {
        return policy.sources().stream()
                .filter(source -> source.collects(isbn))
                .flatMap(source -> Stream.ofNullable(providers.get(source)))
                .toList();
    }
}
