/**
 * Pages: controllers that turn a request into a call of a service and its result into a view. No rule of the library is
 * decided here.
 */
package org.homelibrary.web;
