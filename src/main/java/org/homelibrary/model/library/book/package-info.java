/** A book as one household keeps it: its details, the state of its lookup, and its copies. Knows nothing of readers. */
package org.homelibrary.model.library.book;
