/** Fields that several forms about books share, and how they are read. */
package org.homelibrary.web.books.fields;
