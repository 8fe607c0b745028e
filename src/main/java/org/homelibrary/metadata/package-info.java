/**
 * What others know of a book: the port to a provider of metadata, its HTTP adapters, the lookup that asks them in order
 * and merges their answers, and the fetching of covers, from providers and from addresses that users typed.
 *
 * <p>Everything that leaves this process by HTTP leaves it here, through {@code OutboundHttp}, which bounds time, size
 * and reach. Nothing here stores or queues anything.
 */
package org.homelibrary.metadata;
