/** Statements past Hibernate, for what reads or writes whole tables. */
package org.homelibrary.persistence.jpa.jdbc;
