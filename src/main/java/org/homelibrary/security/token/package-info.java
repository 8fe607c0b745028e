/** The signing key, where it is kept, and what is signed with it. */
package org.homelibrary.security.token;
