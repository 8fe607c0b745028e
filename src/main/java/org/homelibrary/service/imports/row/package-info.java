/**
 * Puts an {@code ImportRow} together from the cells of a table: numbers that a spreadsheet damaged, days in any order, words
 * for a status, ratings, names. Knows neither programs nor files.
 */
package org.homelibrary.service.imports.row;
