/** The forms by which a book is added or edited. */
package org.homelibrary.web.books.edit;
