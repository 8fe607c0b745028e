/** Open Library and its covers. */
package org.homelibrary.metadata.provider.openlibrary;
