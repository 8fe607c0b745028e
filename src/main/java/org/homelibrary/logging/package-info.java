/**
 * How events are written down: one line each, with the id of the request they belong to and without personal data (ids
 * of users and books yes; names, addresses and titles no).
 */
package org.homelibrary.logging;
