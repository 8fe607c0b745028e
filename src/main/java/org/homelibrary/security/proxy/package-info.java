/** Who asks and under which address, where a proxy stands in between. */
package org.homelibrary.security.proxy;
