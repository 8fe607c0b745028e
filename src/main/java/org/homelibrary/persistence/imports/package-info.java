/** The port to imports: jobs, and the files and reports that are kept with them. */
package org.homelibrary.persistence.imports;
