/** Asks the sources for the editions of a title or an author, within bounds. Nothing here is stored. */
package org.homelibrary.metadata.candidate;
