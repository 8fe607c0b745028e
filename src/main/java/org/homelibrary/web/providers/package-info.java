/** The administrator's page of the sources of metadata: what they are asked with, in which order, and whether they answer. */
package org.homelibrary.web.providers;
