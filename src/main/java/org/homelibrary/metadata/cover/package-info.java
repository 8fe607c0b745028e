/** Covers, fetched from the providers' own hosts and from public addresses that users typed. */
package org.homelibrary.metadata.cover;
