/** Lookups of books: asking for them, what they find, and what becomes of those that failed. */
package org.homelibrary.service.lookup;
