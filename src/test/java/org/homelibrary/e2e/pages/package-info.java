/** The pages as a reader sees them: found by role, label and text, never by the tests' own marks. */
package org.homelibrary.e2e.pages;
