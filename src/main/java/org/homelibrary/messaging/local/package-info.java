/** The local edition's queue: in memory, worked off by the server's own managed threads. */
package org.homelibrary.messaging.local;
