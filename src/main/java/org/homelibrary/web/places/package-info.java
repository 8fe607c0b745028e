/** The pages of authors, series, tags and locations, from which lists of books are reached. */
package org.homelibrary.web.places;
