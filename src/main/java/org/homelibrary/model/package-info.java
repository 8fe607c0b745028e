/**
 * The words of the library: users, books, what a user says about a book, and the values they are made of.
 *
 * <p>Nothing here knows how it is stored, sent or shown: this package imports no other package of the project.
 */
package org.homelibrary.model;
