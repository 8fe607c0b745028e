/**
 * Catalogues of national libraries and their unions that answer in XML: most over SRU, some with plain addresses. One
 * adapter, and for each catalogue what is particular to it.
 */
package org.homelibrary.metadata.provider.library;
