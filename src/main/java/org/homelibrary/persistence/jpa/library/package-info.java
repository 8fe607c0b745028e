/**
 * Libraries of households in Derby: rows as Jakarta Persistence entities, converted from and to the model's records, and the
 * statements of lists, which name their index.
 *
 * <p>A row's version is one less than its record's, because 0 is the version of a record that is not stored. Transactions
 * lock in one order, so that they wait for each other instead of deadlocking: library, counts of shelves, book, counts of a
 * reader, reading. A change of a reading takes a shared lock on the book, a change of the book an exclusive one.
 */
package org.homelibrary.persistence.jpa.library;
