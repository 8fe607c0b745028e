/**
 * Journeys of a reader through the packaged product in a real browser. A test says what the reader does, in the words
 * of the page objects; what every page must be, whoever visits it, is in {@link org.homelibrary.e2e.pages.Inspection}.
 */
package org.homelibrary.e2e;
