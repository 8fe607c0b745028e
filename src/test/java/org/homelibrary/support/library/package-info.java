/** Household libraries in memory, for tests of services; each port passes the contract suite of the real stores. */
package org.homelibrary.support.library;
