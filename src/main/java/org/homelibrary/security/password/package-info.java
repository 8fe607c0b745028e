/** Hashing and comparing passwords, a few at a time, and the links to choose a new one. */
package org.homelibrary.security.password;
