/**
 * Parsers of what comes from outside, fed with what a seeded generator makes of sound input. Parsers that only their own
 * package sees are reached through a class named {@code …Parsers} beside them.
 */
package org.homelibrary.fuzz;
