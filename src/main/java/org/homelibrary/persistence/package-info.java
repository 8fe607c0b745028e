/**
 * Ports to the store: what the services ask of it, without a word about how it is done.
 *
 * <p>Adapters live in sub-packages named by their technology, and each passes the contract suite of its port. Only
 * services call these ports. Objects that a port returns are detached: a change is stored by {@code save} and by
 * nothing else.
 */
package org.homelibrary.persistence;
