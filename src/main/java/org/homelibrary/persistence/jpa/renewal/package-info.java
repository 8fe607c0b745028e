/** Keys and terms of stored books, made anew when this program makes them in another way. */
package org.homelibrary.persistence.jpa.renewal;
