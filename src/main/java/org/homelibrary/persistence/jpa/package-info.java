/**
 * The store of the local edition: the ports of {@link org.homelibrary.persistence} over Jakarta Persistence and an
 * embedded Derby, with the data source, its migrations and its end.
 *
 * <p>{@link org.homelibrary.persistence.jpa.Entities} alone touches the entity manager: it keeps entities detached and
 * its provider's exceptions inside. Every operation flushes, so that a conflict surfaces at the call and not at the
 * commit; after an exception the transaction can only be rolled back. Rows of one library are written in one order,
 * its counts before its books, so that transactions wait for each other instead of deadlocking. Nothing here begins or
 * ends a transaction.
 */
package org.homelibrary.persistence.jpa;
