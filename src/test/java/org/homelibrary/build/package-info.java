/** What the build runs where, and how long that takes. */
package org.homelibrary.build;
