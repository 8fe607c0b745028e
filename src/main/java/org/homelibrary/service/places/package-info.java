/** Places to go from: the authors, series, tags and locations of a library. */
package org.homelibrary.service.places;
