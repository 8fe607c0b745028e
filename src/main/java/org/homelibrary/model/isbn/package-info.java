/**
 * Numbers of books, and of what is sold beside books, in the forms in which people, shops and scanners give them. Pure
 * text in, values out: nothing here looks a book up.
 */
package org.homelibrary.model.isbn;
