/**
 * Entry point of the executable jar, outside the WAR: what has to be done before Payara Micro starts.
 *
 * <p>Uses the JDK and nothing else, since no library is on the class path yet.
 */
package org.homelibrary.launch;
