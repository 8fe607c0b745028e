/** Pages of the library: the list, one book, adding, editing, covers. */
package org.homelibrary.web.books;
