/** Finna, the catalogue of Finnish libraries, archives and museums. */
package org.homelibrary.metadata.provider.finna;
