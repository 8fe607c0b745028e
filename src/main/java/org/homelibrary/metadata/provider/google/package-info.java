/** Google Books. */
package org.homelibrary.metadata.provider.google;
