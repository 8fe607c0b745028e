/** What {@code /health} says: whether the store answers and the queue gets on. */
package org.homelibrary.health;
