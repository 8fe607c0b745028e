/** Finding books by title and author, in the library and at the sources. */
package org.homelibrary.service.find;
