/** The copies of a book and the times it was read: forms of several rows. */
package org.homelibrary.web.books.rows;
