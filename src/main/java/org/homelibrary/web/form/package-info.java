/** Pages with a form that is shown again, with what was typed, when the sign-in has ended. */
package org.homelibrary.web.form;
