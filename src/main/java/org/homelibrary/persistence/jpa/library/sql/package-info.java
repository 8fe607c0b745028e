/** SQL of libraries that JPA has no words for: filters, counts and terms. */
package org.homelibrary.persistence.jpa.library.sql;
