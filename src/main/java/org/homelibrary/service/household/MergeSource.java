package org.homelibrary.service.household;

import java.util.UUID;

/** A library that a user has for themselves, with its number of books. */
public record MergeSource(UUID libraryId, String name, int books) {}
