/**
 * What every store must do: one suite a port, run by each adapter against the real thing.
 *
 * <p>An adapter extends each {@code *Contract} with a test class that gives its {@link org.homelibrary.contract.Store}.
 * Nothing here knows which adapter that is.
 */
package org.homelibrary.contract;
