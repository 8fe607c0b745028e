package org.homelibrary.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Brings cover images: from the providers' own hosts, and from public addresses that users typed. */
@ApplicationScoped
public class CoverFetcher {

    /**
     * Fetches a cover that a provider pointed to.
     *
     * @return a checked and shrunk JPEG; empty when there is none, or when the address leads to a host that is no
     *     provider's
     */
    public Optional<byte[]> fetchProviderCover(URI address) {
        return Optional.empty();
    }

    /**
     * Fetches a cover from an address that a user typed: {@code https}, the default port, public hosts only.
     *
     * @return a checked and shrunk JPEG
     * @throws CoverException with what to tell the user
     */
    public byte[] fetchUserCover(URI address) {
        throw new CoverException(CoverException.Reason.UNREACHABLE, "no way out yet");
    }
}
