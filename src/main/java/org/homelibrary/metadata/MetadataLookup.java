package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.metadata.provider.MetadataProvider.ProviderBook;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;

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
    private final ProviderGate gate;
    private final Clock clock;

    protected MetadataLookup() {
        this(null, List.of(), null, null, null);
    }

    @Inject
    public MetadataLookup(
            LookupPolicy policy,
            @Any Instance<MetadataProvider> providers,
            ProviderGate gate,
            CoverFetcher covers,
            Clock clock) {
        this(policy, providers.stream().toList(), gate, covers, clock);
    }

    public MetadataLookup(
            LookupPolicy policy,
            List<MetadataProvider> providers,
            ProviderGate gate,
            CoverFetcher covers,
            Clock clock) {
        this.policy = policy;
        this.providers =
                providers.stream().collect(Collectors.toUnmodifiableMap(MetadataProvider::source, Function.identity()));
        this.covers = covers;
        this.gate = gate;
        this.clock = clock;
    }

    /** The sources that are asked about this ISBN, in order. */
    public List<MetadataSource> sources(Isbn isbn) {
        return policy.sources().stream()
                .filter(source -> source.collects(isbn) && providers.containsKey(source))
                .toList();
    }

    /**
     * Asks, in order, the sources of the request as long as something is missing. Never throws for what a provider does.
     * Two providers that both answer as slowly as they may take half a minute with their covers, and may have to wait for
     * their turns besides: this belongs in the background.
     */
    public LookupResult lookUp(Isbn isbn, LookupRequest request) {
        List<MetadataSource> order = sources(isbn);
        Merge merge = new Merge(request.known(), request.anew(), order);
        CoverTries tries = new CoverTries(covers, merge, clock);
        request.covers().forEach(tries::add);
        List<SourceOutcome> outcomes = new ArrayList<>();
        for (MetadataSource source : order) {
            if (merge.isComplete()) {
                break;
            }
            if (request.sources().contains(source)) {
                outcomes.add(ask(source, isbn, request.asker(), merge, tries));
            }
        }
        return new LookupResult(outcomes, merge.result(), tries.outcome());
    }

    private SourceOutcome ask(MetadataSource source, Isbn isbn, Asker asker, Merge merge, CoverTries tries) {
        SourceOutcome outcome = asked(providers.get(source), isbn, asker, book -> {
            merge.add(source, book.metadata(), clock.instant());
            tries.add(source, book.covers());
        });
        if (outcome instanceof SourceOutcome.Failed || outcome instanceof SourceOutcome.Paused) {
            merge.addFailure(source);
        }
        return outcome;
    }

    private SourceOutcome asked(MetadataProvider provider, Isbn isbn, Asker asker, Consumer<ProviderBook> taking) {
        MetadataSource source = provider.source();
        try {
            Optional<ProviderBook> book = gate.ask(source, asker, () -> provider.find(isbn));
            book.ifPresent(taking);
            Optional<ProviderException> cutShort = book.flatMap(ProviderBook::cutShort);
            if (cutShort.isPresent()) {
                throw cutShort.get();
            }
            return book.<SourceOutcome>map(known -> new SourceOutcome.Known(source, known.metadata()))
                    .orElseGet(() -> new SourceOutcome.Unknown(source));
        } catch (PausedException e) {
            LOG.fine(() -> source.id() + ": " + e.getMessage());
            return new SourceOutcome.Paused(source, e.why(), e.until());
        } catch (ProviderException e) {
            LOG.warning(() -> source.id() + ": " + e.reason() + ", " + e.getMessage());
            return new SourceOutcome.Failed(source, e.reason(), e.retryAfter().map(clock.instant()::plus));
        }
    }
}
