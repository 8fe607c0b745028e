/** The scanner: ISBNs out of photographs, and what is known of them before they are added. */
package org.homelibrary.web.scan;
