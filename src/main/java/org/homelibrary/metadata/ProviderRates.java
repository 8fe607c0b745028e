package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.config.Settings;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.model.edition.MetadataSource;

/** How fast sources are asked, and how long a request waits for its turn. */
@ApplicationScoped
public class ProviderRates {

    private static final double POLITE = 1;

    /** What Open Library allows those who say whom to contact. */
    private static final double OPEN_LIBRARY_WITH_CONTACT = 3;

    private static final Duration FOR_A_PAGE = Duration.ofSeconds(3);

    /** Enough for as many books as are looked up at a time, with several requests each. */
    private static final Duration IN_THE_BACKGROUND = Duration.ofSeconds(20);

    /** A function has a minute and a half for ten books, of which it asks about four at a time. */
    private static final Duration IN_A_BATCH = Duration.ofSeconds(10);

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
        double perSecond = settings.lookups().rate(source).orElseGet(() -> usual(source));
        return perSecond == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(1000 / perSecond)));
    }

    /** The longest wait for turns in one call of a source; one that would have to wait longer comes again later. */
    Duration patience(Asker asker) {
        if (asker == Asker.READER) {
            return FOR_A_PAGE;
        }
        return settings.edition().queue() == EditionSettings.Queue.SQS ? IN_A_BATCH : IN_THE_BACKGROUND;
    }

    /** Requests at a time of the background, to all sources together. */
    int atATime() {
        return settings.lookups().threads();
    }

    private double usual(MetadataSource source) {
        return source == MetadataSource.OPEN_LIBRARY && policy.contact().isPresent()
                ? OPEN_LIBRARY_WITH_CONTACT
                : POLITE;
    }
}
