/** How books are sorted, picked out, counted and shown; nothing here is saved by itself. */
package org.homelibrary.model.library.shelf;
