/** What a reader sees when something goes wrong: one page in the site's design, the right status, and no stack trace. */
package org.homelibrary.web.error;
