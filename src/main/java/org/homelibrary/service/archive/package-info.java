/**
 * The open format in which a library is taken along whole: a ZIP of JSON lines, pictures and a manifest, described in
 * {@code src/docs/archive.md}. What writes it and what reads it, without a store.
 */
package org.homelibrary.service.archive;
