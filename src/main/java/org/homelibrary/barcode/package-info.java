/** Finding ISBNs and other barcodes in photographs. A wrong ISBN is worse than none. */
package org.homelibrary.barcode;
