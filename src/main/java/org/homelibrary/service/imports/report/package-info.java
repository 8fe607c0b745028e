/** The forms in which what is told about the rows of an import is stored. */
package org.homelibrary.service.imports.report;
