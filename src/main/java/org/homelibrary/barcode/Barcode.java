package org.homelibrary.barcode;

/**
 * A barcode that was read and is no ISBN.
 *
 * @param ean 13 digits with the right check digit, or the 8 of an EAN-8; those of a UPC begin with 0
 * @param supplement the 2 or 5 digits beside it, or an empty text when none are there or none can be read without doubt
 */
public record Barcode(String ean, String supplement) {}
