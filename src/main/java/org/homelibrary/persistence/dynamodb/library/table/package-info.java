/** The items of the table of libraries: their keys, their attributes, and how they are written together. */
package org.homelibrary.persistence.dynamodb.library.table;
