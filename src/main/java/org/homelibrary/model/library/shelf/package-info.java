/** How books are sorted, filtered, counted and shown; nothing here is saved by itself. */
package org.homelibrary.model.library.shelf;
