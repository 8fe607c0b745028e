/**
 * What other programs' columns mean, one class for each program. Columns are found by their names, wherever they stand.
 * Knows nothing of files: text in, {@code ImportRow}s out.
 */
package org.homelibrary.service.imports.format;
