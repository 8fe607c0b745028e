/**
 * Load: many readers at once on the packaged server, at a rate that does or does not wait for the answers. By hand at full
 * size; {@code LoadIT} is the same in small.
 */
package org.homelibrary.load;
