/** Finding ISBNs in photographs. A wrong ISBN is worse than none. */
package org.homelibrary.barcode;
