/** What every request passes: sign-in, roles, and the check that a form is our own. */
package org.homelibrary.web.filter;
