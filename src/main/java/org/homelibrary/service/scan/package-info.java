/** From a photograph to a number. */
package org.homelibrary.service.scan;
