package org.homelibrary.metadata.http;

import java.util.Optional;

/** What came back. */
public record Answer(int status, Optional<String> location, Optional<String> retryAfter, byte[] body) {}
