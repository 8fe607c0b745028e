/** The page of a book, and what can be changed on it at once. */
package org.homelibrary.web.books.page;
