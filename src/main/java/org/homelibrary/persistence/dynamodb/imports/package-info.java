/** Imports in the table of libraries. */
package org.homelibrary.persistence.dynamodb.imports;
