/**
 * The store of the AWS edition: the ports of {@link org.homelibrary.persistence} over three DynamoDB tables.
 *
 * <p>{@link org.homelibrary.persistence.dynamodb.item.Items} alone speaks to the client and keeps its exceptions inside; each
 * {@code *ItemMapper} alone knows the attributes of its items. A call is one unit: what must hold together is written in
 * one DynamoDB transaction, because the transactions of services mean nothing here. Tables and their costs are explained
 * in {@code src/docs/adr/0010-dynamodb-tables.md}.
 */
package org.homelibrary.persistence.dynamodb;
