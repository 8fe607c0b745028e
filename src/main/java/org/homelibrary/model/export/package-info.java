/** What a book looks like outside this library: the columns of a table and the texts of its cells. */
package org.homelibrary.model.export;
