/**
 * Household libraries in DynamoDB: the ports of {@link org.homelibrary.persistence.library} over one table, whose items and
 * keys {@code src/docs/adr/0032-a-households-library.md} lists.
 *
 * <p>The {@code *Items} classes alone know the attributes. A book and what its readers say about it are changed in one
 * transaction, and {@link org.homelibrary.persistence.dynamodb.library.table.Writes} leaves out what is unchanged.
 */
package org.homelibrary.persistence.dynamodb.library;
