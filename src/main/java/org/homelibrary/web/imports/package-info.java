/** Imports: the file, what will happen to its rows, how far it is, and what became of it. */
package org.homelibrary.web.imports;
