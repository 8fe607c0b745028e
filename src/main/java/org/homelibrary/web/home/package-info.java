/** The page before sign-in. */
package org.homelibrary.web.home;
