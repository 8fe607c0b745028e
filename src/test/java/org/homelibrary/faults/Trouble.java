package org.homelibrary.faults;

/** What else is wrong while a server is killed again and again. */
enum Trouble {
    NONE,

    /** No provider answers from the beginning to the end; then they do. */
    PROVIDERS_OUT,

    /** The system clock is moved, forward and back, by minutes to days. */
    CLOCK
}
