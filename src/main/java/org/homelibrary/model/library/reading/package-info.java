/** One reader's status, rating, notes and reads of one book. Only that reader changes them. */
package org.homelibrary.model.library.reading;
