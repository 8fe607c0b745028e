/** The application's cookies: their names and flags, the session, the message for the next page, and the token of forms. */
package org.homelibrary.security.cookie;
