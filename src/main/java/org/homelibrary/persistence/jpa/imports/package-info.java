/** Imports in Derby. */
package org.homelibrary.persistence.jpa.imports;
