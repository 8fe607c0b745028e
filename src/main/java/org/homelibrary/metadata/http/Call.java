package org.homelibrary.metadata.http;

import java.net.URI;
import java.time.Duration;

/**
 * One request.
 *
 * @param maxBytes the largest body taken, after decompression
 * @param total time for everything, from resolving the name to the last byte
 * @param publicOnly whether the host is one that a user named: it must have public addresses only, and is not told
 *     whom to contact
 */
public record Call(URI address, String accept, int maxBytes, Duration total, boolean publicOnly) {}
