/** Imports as they are kept: what a person brings in from one file, how far it is, and what is stored beside it. */
package org.homelibrary.model.imports.job;
