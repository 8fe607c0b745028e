/** Files that readers take with them. */
package org.homelibrary.web.export;
