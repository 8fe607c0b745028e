/** What {@code /health} says: whether the store answers and the queue takes messages. */
package org.homelibrary.health;
