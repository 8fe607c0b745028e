/** The board of lookups: what is still looked up, why not yet, and trying again. */
package org.homelibrary.web.lookups;
