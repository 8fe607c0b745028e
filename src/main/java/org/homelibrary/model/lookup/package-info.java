/** Lookups of books: how one stands, what a source answered, and what the administrator chose of the sources. */
package org.homelibrary.model.lookup;
