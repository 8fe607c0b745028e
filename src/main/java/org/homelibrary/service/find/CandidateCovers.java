package org.homelibrary.service.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.metadata.cover.CoverFetcher;
import org.homelibrary.security.token.SignedToken;

/**
 * Pictures of candidates, fetched for the page, which may load nothing from other hosts. Only addresses that we signed,
 * because a source of ours named them, are fetched, and only from the sources' own hosts. Nothing is stored.
 */
@ApplicationScoped
public class CandidateCovers {

    private static final String PURPOSE = "candidate cover";

    /** Each holds a large picture in memory for a moment. */
    private static final int MAX_AT_ONCE = 4;

    private static final long MAX_WAIT_SECONDS = 5;

    private final CoverFetcher fetcher;
    private final SignedToken tokens;
    private final Semaphore turns = new Semaphore(MAX_AT_ONCE);

    protected CandidateCovers() {
        this(null, null);
    }

    @Inject
    public CandidateCovers(CoverFetcher fetcher, SignedToken tokens) {
        this.fetcher = fetcher;
        this.tokens = tokens;
    }

    /** Returns what {@link #fetch} takes. */
    public String token(URI cover) {
        return tokens.sign(PURPOSE, cover.toString());
    }

    /**
     * Fetches a picture: at most eight seconds, after at most five in a queue.
     *
     * @return a checked and shrunk JPEG; empty when the token is not ours, there is no picture, or others take too long
     */
    public Optional<byte[]> fetch(String token) {
        Optional<URI> address = tokens.verify(PURPOSE, token).map(URI::create);
        if (address.isEmpty() || !acquire()) {
            return Optional.empty();
        }
        try {
            return fetcher.fetchProviderCover(address.get()) instanceof CoverAnswer.Found picture
                    ? Optional.of(picture.jpeg())
                    : Optional.empty();
        } finally {
            turns.release();
        }
    }

    private boolean acquire() {
        try {
            return turns.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
