/** The running product as a script sees it: the contract of its addresses, what bad input gets, and what a crash leaves. */
package org.homelibrary.http;
