/**
 * Libraries of households in Derby: rows as Jakarta Persistence entities, made from the model's records and read back into
 * them, and the statements of lists, which name their index.
 *
 * <p>A row's version is one less than its record's, because 0 is the version of what is not stored. Transactions lock in one
 * order, so that they wait for each other instead of deadlocking: library, counts of shelves, book, counts of a reader,
 * reading. Who changes a reading shares the book's lock with other readers; who changes the book excludes them.
 */
package org.homelibrary.persistence.jpa.library;
