/**
 * The ports to the queues of metadata lookups and of imports, and their messages. Adapters live in sub-packages named by
 * their technology.
 */
package org.homelibrary.messaging;
