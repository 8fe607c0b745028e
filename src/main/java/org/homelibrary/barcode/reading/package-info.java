/** From the light of a photograph to digits: edges, bars, and a vote of many lines. */
package org.homelibrary.barcode.reading;
