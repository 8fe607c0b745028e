/**
 * Bibliographic records in MARC 21 and UNIMARC, as national libraries exchange them, read into what the library keeps.
 *
 * <p>The record itself is marc4j's. Its XML reader is not used: it starts a thread of its own for each document and
 * resolves external entities.
 */
package org.homelibrary.metadata.provider.marc;
