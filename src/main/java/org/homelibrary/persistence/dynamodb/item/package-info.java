/** The DynamoDB client as the adapters want it: items by their attributes, consistent reads, and the errors of the ports. */
package org.homelibrary.persistence.dynamodb.item;
