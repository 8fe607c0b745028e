/** How a household has a book: on which shelf, owned or wanted, and each copy of it. */
package org.homelibrary.model.library.holding;
