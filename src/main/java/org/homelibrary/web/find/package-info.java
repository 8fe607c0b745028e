/** Finding books by title and author: the page, its JSON, and the pictures of what was found. */
package org.homelibrary.web.find;
