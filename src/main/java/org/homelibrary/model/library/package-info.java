/**
 * A household's library and its members; {@code book} has its books, {@code reading} each member's readings of them, and
 * {@code shelf} how they are sorted, filtered and shown.
 *
 * <p>All are immutable: a change gives a new object, which a store keeps when it is saved. The version that each carries is
 * the store's, and counted nowhere else; 0 is that of what no store has yet.
 */
package org.homelibrary.model.library;
