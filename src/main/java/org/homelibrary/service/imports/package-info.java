/** Brings books in from files of other programs: {@code file} reads them, {@code format} knows the programs. */
package org.homelibrary.service.imports;
