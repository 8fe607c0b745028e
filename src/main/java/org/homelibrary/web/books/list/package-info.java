/** The list of books, its filters, and changes of the books selected in it. */
package org.homelibrary.web.books.list;
