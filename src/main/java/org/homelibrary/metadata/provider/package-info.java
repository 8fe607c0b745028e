/** The port to a source of metadata, and what its adapters share; each source has a package of its own below. */
package org.homelibrary.metadata.provider;
