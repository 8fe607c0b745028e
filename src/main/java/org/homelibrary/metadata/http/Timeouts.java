package org.homelibrary.metadata.http;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param connect for a connection to one address, and for its TLS handshake
 * @param read for the next byte
 * @param total for a whole request; an upper bound of what a call asks for
 */
public record Timeouts(Duration connect, Duration read, Duration total) {

    static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(10));
}
