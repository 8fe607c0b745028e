package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.homelibrary.metadata.provider.LookupPolicy;
import org.homelibrary.metadata.provider.LookupPolicy.Introduction;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.RequestTurns;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.lookup.ProviderPause;

/**
 * Where every call of a source passes: each of its requests is sent in {@linkplain ProviderLine turn}, and none while the
 * source is left alone.
 */
@ApplicationScoped
public class ProviderGate {

    private final ProviderLimits limits;
    private final ProviderLine line;
    private final LookupPolicy policy;
    private final Clock clock;

    protected ProviderGate() {
        this(null, null, null, null);
    }

    @Inject
    public ProviderGate(ProviderLimits limits, ProviderLine line, LookupPolicy policy, Clock clock) {
        this.limits = limits;
        this.line = line;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Calls a source.
     *
     * @throws PausedException when a request was not sent: the source is left alone, or it was not its turn in time
     * @throws ProviderException when it did not answer as it should; its {@code retryAfter} says how long it is left alone
     */
    public <T> T ask(MetadataSource source, Asker asker, Supplier<T> call) {
        Visit visit = new Visit(source, asker);
        try {
            T answer = RequestTurns.during(visit, call);
            visit.ended();
            return answer;
        } catch (PausedException e) {
            throw e;
        } catch (ProviderException e) {
            throw visit.failed(e);
        }
    }

    /** Calls a source for somebody who wants to see what it answers, left alone or not. What comes of it counts for nothing. */
    <T> T tryOut(MetadataSource source, Supplier<T> call) {
        return RequestTurns.during(line.of(source, Asker.READER, () -> {}), call);
    }

    /** One call, and what is known of the source meanwhile. */
    private final class Visit implements RequestTurns.Line {

        private final MetadataSource source;
        private final Asker asker;
        private final RequestTurns.Line turns;
        private final Introduction introduction;
        private Optional<ProviderPause> before = Optional.empty();
        private Optional<ProviderException> refusal = Optional.empty();
        private boolean probing;

        Visit(MetadataSource source, Asker asker) {
            this.source = source;
            this.asker = asker;
            this.turns = line.of(source, asker, this::check);
            this.introduction = policy.introduction(source);
        }

        private void check() {
            Instant now = clock.instant();
            before = limits.pause(source);
            before.filter(pause -> pause.isOn(now) && !probing).ifPresent(pause -> {
                probing = asker == Asker.REFRESH && limits.probe(pause);
                if (!probing) {
                    throw PausedException.leftAlone(pause.getReason(), pause.getUntil(), now);
                }
            });
        }

        @Override
        public <T> T send(Supplier<T> request) {
            return turns.send(() -> {
                try {
                    T answer = request.get();
                    refusal = Optional.empty();
                    return answer;
                } catch (ProviderException e) {
                    refusal = Optional.of(e).filter(failure -> failure.reason().isRefusal());
                    throw e;
                }
            });
        }

        /** The call brought something. If its last request was refused nevertheless, the next would be, too. */
        void ended() {
            if (refusal.isEmpty()) {
                answered();
            } else if (!isOutdated(refusal.get())) {
                notAnswered(refusal.get());
            }
        }

        ProviderException failed(ProviderException failure) {
            if (failure.reason().isAboutTheBook()) {
                answered();
                return failure;
            }
            if (isOutdated(failure)) {
                Instant now = clock.instant();
                return PausedException.notItsTurn(now, now);
            }
            return notAnswered(failure)
                    .map(until -> new ProviderException(
                            failure.reason(), Duration.between(clock.instant(), until), failure.getMessage(), failure))
                    .orElse(failure);
        }

        /** Whether it was said to a key or contact that somebody has put right meanwhile: the next request may be answered. */
        private boolean isOutdated(ProviderException failure) {
            if (!failure.reason().isRefusal()) {
                return false;
            }
            policy.readAgain();
            return !policy.introduction(source).equals(introduction);
        }

        private void answered() {
            before.filter(pause -> !pause.isOver()).ifPresent(limits::answered);
        }

        private Optional<Instant> notAnswered(ProviderException failure) {
            return limits.notAnswered(source, failure.reason(), failure.retryAfter());
        }
    }
}
