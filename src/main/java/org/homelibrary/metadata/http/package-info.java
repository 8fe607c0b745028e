/** The one way out: GET requests that are bounded in time, size and reach. */
package org.homelibrary.metadata.http;
