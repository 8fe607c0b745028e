/**
 * Who is asking, and may they: the signing key, signed tokens and cookies, the authentication mechanism, password
 * hashing, and the headers that every answer carries.
 *
 * <p>Nothing here keeps state between requests but the key; nothing uses an HTTP session. What is needed of accounts is
 * asked through {@link org.homelibrary.security.Accounts}. Rules about accounts are in the services, pages are in the web
 * layer.
 */
package org.homelibrary.security;
