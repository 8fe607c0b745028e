package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.model.MetadataSource;

/** How much time is between two requests to a source, and how many requests a process sends at a time. */
@ApplicationScoped
public class ProviderRates {

    private static final double POLITE = 1;

    /** What Open Library allows those who say whom to contact. */
    private static final double OPEN_LIBRARY_WITH_CONTACT = 3;

    private final Settings settings;
    private final LookupPolicy policy;

    protected ProviderRates() {
        this(null, null);
    }

    @Inject
    public ProviderRates(Settings settings, LookupPolicy policy) {
        this.settings = settings;
        this.policy = policy;
    }

    /** @return empty when requests may be sent as they come */
    Optional<Duration> interval(MetadataSource source) {
        double perSecond = settings.metadataRate(source).orElseGet(() -> usual(source));
        return perSecond == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(1000 / perSecond)));
    }

    /** Of the background, to all sources together. */
    int atATime() {
        return settings.lookupThreads();
    }

    private double usual(MetadataSource source) {
        return source == MetadataSource.OPEN_LIBRARY && policy.contact().isPresent()
                ? OPEN_LIBRARY_WITH_CONTACT
                : POLITE;
    }
}
