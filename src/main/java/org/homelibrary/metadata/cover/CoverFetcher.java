package org.homelibrary.metadata.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;
import org.homelibrary.image.CoverImages;
import org.homelibrary.image.UnreadableImageException;
import org.homelibrary.metadata.cover.CoverException.Reason;
import org.homelibrary.metadata.http.Answer;
import org.homelibrary.metadata.http.Call;
import org.homelibrary.metadata.http.NotPublicException;
import org.homelibrary.metadata.http.OutboundHttp;
import org.homelibrary.metadata.http.TooLargeException;

/** Brings cover images: from the providers' own hosts, and from public addresses that users typed. */
@ApplicationScoped
public class CoverFetcher {

    /** Of what is fetched from one address. */
    public static final int MAX_MEGABYTES = 10;

    public static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(CoverFetcher.class.getName());
    private static final String IMAGES = "image/jpeg, image/png, image/webp, image/gif;q=0.9, image/*;q=0.5";
    private static final int MAX_REDIRECTS = 3;
    private static final Duration TOTAL = Duration.ofSeconds(8);

    private final Settings settings;
    private final OutboundHttp http;
    private final CoverImages images;
    private final Clock clock;
    private final CoverPauses pauses;

    protected CoverFetcher() {
        this(null, null, null, null);
    }

    @Inject
    public CoverFetcher(Settings settings, OutboundHttp http, CoverImages images, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.images = images;
        this.clock = clock;
        this.pauses = new CoverPauses(clock);
    }

    /**
     * Fetches a cover that a provider pointed to. An address that leads to a host that is no provider's has none.
     *
     * <p>A host that refuses requests is left alone for a while; meanwhile the answer is "later" at once.
     */
    public CoverAnswer fetchProviderCover(URI address) {
        Optional<Duration> pause = pauses.left(address);
        if (pause.isPresent()) {
            return new CoverAnswer.Later(pause);
        }
        CoverHosts hosts = new CoverHosts(settings);
        try {
            return new CoverAnswer.Found(
                    fetch(address, false, redirected -> allowed(hosts, CoverHosts.secure(redirected))));
        } catch (NoAnswerException e) {
            LOG.info(() -> "no cover from " + address.getHost() + " for now: " + e.getMessage());
            if (e.isLimit()) {
                pauses.begin(address, e.retryAfter());
            }
            return new CoverAnswer.Later(e.retryAfter());
        } catch (CoverException e) {
            LOG.fine(() -> "no cover from " + address.getHost() + ": " + e.reason() + ", " + e.getMessage());
            return new CoverAnswer.None();
        }
    }

    /**
     * Fetches a cover from an address that a user typed: {@code https}, the default port, public hosts only.
     *
     * @return a checked and shrunk JPEG
     * @throws CoverException with what to tell the user
     */
    public byte[] fetchUserCover(URI address) {
        return fetch(address, true, CoverFetcher::plainHttps);
    }

    /** @param gate gives back the address to ask, or throws; it sees the first one and every redirect */
    private byte[] fetch(URI address, boolean publicOnly, UnaryOperator<URI> gate) {
        long end = System.nanoTime() + TOTAL.toNanos();
        URI next = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            URI asked = gate.apply(next);
            Answer answer = get(asked, publicOnly, Duration.ofNanos(end - System.nanoTime()));
            if (answer.status() == 200) {
                return publicOnly ? shrunk(answer.body()) : realCover(answer.body());
            }
            if (NoAnswerException.isTemporary(answer.status())) {
                throw NoAnswerException.of(answer, clock.instant());
            }
            if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
                throw new CoverException(Reason.UNREACHABLE, "status " + answer.status());
            }
            next = resolved(asked, answer.location().get());
        }
        throw new CoverException(Reason.UNREACHABLE, "more than " + MAX_REDIRECTS + " redirects");
    }

    private Answer get(URI address, boolean publicOnly, Duration left) {
        if (left.isNegative()) {
            throw new NoAnswerException("took too long", null);
        }
        try {
            return http.get(new Call(address, IMAGES, MAX_BYTES, left, publicOnly));
        } catch (TooLargeException e) {
            throw new CoverException(Reason.TOO_MANY_BYTES, e.getMessage(), e);
        } catch (NotPublicException e) {
            throw new CoverException(Reason.NOT_PUBLIC, e.getMessage(), e);
        } catch (IOException e) {
            throw new NoAnswerException(e.toString(), e);
        }
    }

    /** Nobody sees a provider's picture before it is the book's cover. */
    private byte[] realCover(byte[] image) {
        try {
            return images.shrinkUnlessBlank(image)
                    .orElseThrow(() -> new CoverException(Reason.UNREADABLE, "a picture that stands for no cover"));
        } catch (UnreadableImageException e) {
            throw new CoverException(Reason.UNREADABLE, e.getMessage(), e);
        }
    }

    private byte[] shrunk(byte[] image) {
        try {
            return images.shrink(image);
        } catch (UnreadableImageException e) {
            throw new CoverException(Reason.UNREADABLE, e.getMessage(), e);
        }
    }

    private static URI resolved(URI base, String location) {
        try {
            return base.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new CoverException(Reason.UNREACHABLE, "redirects to something that is no address", e);
        }
    }

    private static URI allowed(CoverHosts hosts, URI address) {
        if (!hosts.allow(address)) {
            throw new CoverException(Reason.UNREACHABLE, "leads to a host that is no provider's");
        }
        return address;
    }

    private static URI plainHttps(URI address) {
        boolean ok = "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == 443);
        if (!ok) {
            throw new CoverException(Reason.NOT_HTTPS, "not a plain https address");
        }
        return address;
    }
}
