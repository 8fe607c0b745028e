/**
 * Ports to the store for a household's library, one for each thing that changes as one: the library with its members, a
 * book, what one reader says about it, and lists for showing.
 *
 * <p>What goes in and out is immutable. Every change is one call, which the store does as a whole or not at all; one that
 * saves compares the version that was read, and throws {@link org.homelibrary.persistence.ConflictException} when
 * somebody was faster.
 */
package org.homelibrary.persistence.library;
