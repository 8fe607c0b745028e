/** Copies of the Derby database: made while it is in use, and opened to see that they can be. */
package org.homelibrary.persistence.jpa.backup;
