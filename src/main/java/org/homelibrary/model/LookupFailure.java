package org.homelibrary.model;

/** Why a lookup brought nothing. */
public enum LookupFailure {
    /** Every provider answered, and none knows the ISBN. */
    NOT_FOUND,
    /** A provider asked us to come back later. */
    RATE_LIMITED,
    /** No provider could be reached, or they answered with an error. */
    UNAVAILABLE,
    /** A provider answered something that is not about this ISBN or cannot be read. */
    BAD_ANSWER
}
