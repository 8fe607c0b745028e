/**
 * What the page templates are given: one record a page, filled by its controller with values that are ready to show,
 * and the localised texts.
 *
 * <p>A full page takes a {@link org.homelibrary.web.render.PageContext} named {@code page} and its record named
 * {@code view}; a fragment says in its own parameters what it takes. Errors of a form are a map from field name to
 * localised sentence, in the order of the fields; the name {@value org.homelibrary.web.render.PageContext#WHOLE_FORM}
 * stands for the form as a whole. Nothing here reads a request, a store or the time.
 */
package org.homelibrary.web.view;
