/**
 * The port to the queue of metadata lookups and its message. Adapters live in sub-packages named by their technology.
 */
package org.homelibrary.messaging;
