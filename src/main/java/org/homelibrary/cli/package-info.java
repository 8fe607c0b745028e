/**
 * Commands for the person at the machine. They run from the WAR as it is, without a server: their classes, and the few
 * they use, lie at its root too, and need nothing but the JDK.
 */
package org.homelibrary.cli;
