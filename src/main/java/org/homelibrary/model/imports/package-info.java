/**
 * Books as files of other programs bring them, and what becomes of each in a library. Knows neither files nor stores: rows
 * come in as values, and what a library has is asked through {@code KnownBooks}.
 */
package org.homelibrary.model.imports;
