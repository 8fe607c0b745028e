/** Files that browsers send. */
package org.homelibrary.web.upload;
