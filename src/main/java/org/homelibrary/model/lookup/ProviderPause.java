package org.homelibrary.model.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.homelibrary.model.edition.MetadataSource;

/**
 * How long a source is left alone, for all processes of an installation, so that not every book of a pile finds out anew
 * that it does not answer.
 *
 * <p>Its life: a refusal begins a pause, as long as the source asks for, or longer with each refusal in a row; an outage
 * (or nonsense, as of a network that wants a password) begins one when it has been noticed three times in a row. When a pause is over, the source is asked again, and one answer
 * makes good for everything before. During a pause for an outage somebody who asks for it may {@linkplain #probe find out} sooner.
 */
@Entity
@Table(name = "provider_pauses")
public class ProviderPause {

    /** No pause is longer, whatever a source asks for. */
    public static final Duration MAX = Duration.ofDays(1);

    private static final List<Duration> AFTER_REFUSALS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            MAX);

    private static final List<Duration> AFTER_OUTAGES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    private static final int OUTAGE = 3;

    /** Between two who find out whether an outage is over. */
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(10);

    /** By so much the clocks of two processes may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    @Id
    private String source;

    @Column(name = "paused_until")
    private Instant until;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private LookupFailure reason;

    private int strikes;
    private int failures;

    @Version
    private long version;

    protected ProviderPause() {}

    /** Of a source that has always answered. */
    public ProviderPause(MetadataSource source) {
        this.source = source.id();
    }

    /**
     * For stores that build objects themselves: the state as it was read.
     *
     * @param until when the last pause ends, or null
     * @param askedAt when the source was asked in vain last, or null
     * @param strikes refusals in a row
     * @param failures outages in a row
     */
    public static ProviderPause stored(
            MetadataSource source,
            Instant until,
            Instant askedAt,
            LookupFailure reason,
            int strikes,
            int failures,
            long version) {
        ProviderPause pause = new ProviderPause(source);
        pause.until = until;
        pause.askedAt = askedAt;
        pause.reason = reason;
        pause.strikes = strikes;
        pause.failures = failures;
        pause.version = version;
        return pause;
    }

    /** Whether the source is to be left alone. A pause that a clock began which was ahead is none. */
    public boolean isOn(Instant now) {
        return until != null
                && until.isAfter(now)
                && !until.isAfter(now.plus(MAX))
                && (askedAt == null || !askedAt.isAfter(now.plus(CLOCKS_DIFFER)));
    }

    /**
     * Takes note that the source is asked once although it is left alone.
     *
     * @return false when it is not to be: it does not want to be asked, or was a moment ago
     */
    public boolean probe(Instant now) {
        boolean outage = reason == LookupFailure.UNAVAILABLE || reason == LookupFailure.BAD_ANSWER;
        if (!outage || askedAt != null && askedAt.plus(BETWEEN_PROBES).isAfter(now)) {
            return false;
        }
        askedAt = now;
        return true;
    }

    /** Whether the source has answered as it should since whatever happened. */
    public boolean isOver() {
        return strikes == 0 && failures == 0 && until == null;
    }

    /**
     * Takes note of a request that was not answered as it should be.
     *
     * @param why anything but an answer about the book
     * @param wish how long the source asks to be left alone, or null
     */
    public void notAnswered(LookupFailure why, Duration wish, Instant now) {
        reason = Objects.requireNonNull(why);
        askedAt = now;
        switch (why) {
            case RATE_LIMITED -> pause(afterRefusal(wish), now);
            case KEY_REFUSED, NO_CONTACT, WRONG_COUNTRY -> pause(MAX, now);
            case UNAVAILABLE, BAD_ANSWER -> {
                failures++;
                if (wish != null || failures >= OUTAGE) {
                    pause(longer(wish, of(AFTER_OUTAGES, failures - OUTAGE)), now);
                }
            }
            default -> throw new IllegalArgumentException("an answer about the book: " + why);
        }
    }

    /** The first time a source names a time it is believed; when it refuses after that, it did not know better than we. */
    private Duration afterRefusal(Duration wish) {
        strikes++;
        return wish == null
                ? of(AFTER_REFUSALS, strikes - 1)
                : longer(wish, strikes == 1 ? Duration.ZERO : of(AFTER_REFUSALS, strikes - 2));
    }

    private void pause(Duration length, Instant now) {
        until = now.plus(length.compareTo(MAX) > 0 ? MAX : length);
    }

    private static Duration of(List<Duration> lengths, int step) {
        return lengths.get(Math.max(0, Math.min(step, lengths.size() - 1)));
    }

    private static Duration longer(Duration wish, Duration other) {
        return wish != null && wish.compareTo(other) > 0 ? wish : other;
    }

    public MetadataSource getSource() {
        return MetadataSource.of(source).orElseThrow();
    }

    /** When the last pause ends or ended; null when there was none since the source answered. */
    public Instant getUntil() {
        return until;
    }

    /** When the source was asked last and did not answer as it should, or null when that is not known. */
    public Instant getAskedAt() {
        return askedAt;
    }

    /** Why the source did not answer last, or null. */
    public LookupFailure getReason() {
        return reason;
    }

    /** Refusals in a row. */
    public int getStrikes() {
        return strikes;
    }

    /** Outages in a row. */
    public int getFailures() {
        return failures;
    }

    public long getVersion() {
        return version;
    }
}
