/** Libraries as a whole: how one begins, and how it ends. */
package org.homelibrary.service.library;
