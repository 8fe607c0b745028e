/** The books of a household: adding, editing, offers of the catalogues, and lists. */
package org.homelibrary.service.books;
