/** A book as one household keeps it: what it is, how its lookup stands, and where its copies are. Knows nothing of readers. */
package org.homelibrary.model.library.book;
