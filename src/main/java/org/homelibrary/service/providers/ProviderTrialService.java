package org.homelibrary.service.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.homelibrary.metadata.ProviderTrials;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.ProviderTrial;
import org.homelibrary.service.NotFoundException;

/** Tries sources for an administrator. */
@ApplicationScoped
public class ProviderTrialService {

    /** Books that the catalogues are likely to have: the first that a source collects is asked about. */
    private static final List<Isbn> SAMPLES = List.of(
            new Isbn("9780140013993"),
            new Isbn("9783551551672"),
            new Isbn("9782070408504"),
            new Isbn("9788308049051"),
            new Isbn("9784101010014"),
            new Isbn("9789129688313"));

    private final ProviderTrials trials;
    private final ProviderLimitService limits;

    protected ProviderTrialService() {
        this(null, null);
    }

    @Inject
    public ProviderTrialService(ProviderTrials trials, ProviderLimitService limits) {
        this.trials = trials;
        this.limits = limits;
    }

    /**
     * Asks a source, paused or not. One that answers is paused no longer. Takes some seconds.
     *
     * @param isbn of the book to ask about; without one it is a book that the source probably has
     * @throws NotFoundException when this version cannot ask the source
     */
    public ProviderTrial ask(MetadataSource source, Optional<Isbn> isbn) {
        ProviderTrial trial = trials.ask(source, isbn.orElseGet(() -> sample(source)))
                .orElseThrow(() -> new NotFoundException("no provider for " + source));
        if (!(trial.result() instanceof ProviderTrial.Failed)) {
            limits.pause(source).ifPresent(limits::answered);
        }
        return trial;
    }

    static Isbn sample(MetadataSource source) {
        return SAMPLES.stream().filter(source::collects).findFirst().orElse(SAMPLES.get(0));
    }
}
