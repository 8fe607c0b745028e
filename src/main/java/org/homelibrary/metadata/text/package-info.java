/** Makes what providers send fit to be kept: texts without markup, dates in one form, JSON read as well as it can be. */
package org.homelibrary.metadata.text;
