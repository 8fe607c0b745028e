/** Inventaire, a catalogue made by its readers on the base of Wikidata. */
package org.homelibrary.metadata.provider.inventaire;
