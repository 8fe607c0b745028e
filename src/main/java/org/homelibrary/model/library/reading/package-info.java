/** What one reader says about one book. Only that reader changes it. */
package org.homelibrary.model.library.reading;
