/**
 * Ports to the store for a household's library, one for each unit of change: the library with its members, a book, and a
 * reading; and one for lists.
 *
 * <p>Arguments and results are immutable. Every change is one call, which the store does as a whole or not at all; one that
 * saves compares the version that was read, and throws {@link org.homelibrary.persistence.ConflictException} on an
 * optimistic-lock conflict.
 */
package org.homelibrary.persistence.library;
