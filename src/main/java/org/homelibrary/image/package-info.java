/**
 * Pictures that strangers hand us: recognised by content, judged by their declared size, and only then decoded, with
 * bounded memory and without temporary files. Everything that turns uploaded or downloaded bytes into pixels goes
 * through here; what the pixels mean (a barcode, a cover of a book) is decided elsewhere.
 */
package org.homelibrary.image;
