/** Covers: those of the catalogues, and those that people choose. */
package org.homelibrary.service.cover;
