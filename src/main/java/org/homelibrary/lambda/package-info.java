/**
 * What runs outside the WAR in the Lambda image. AWS's runtime interface client makes a {@link
 * org.homelibrary.lambda.LibraryFunction} and hands it each invocation; in the same JVM runs Payara Micro with the
 * application.
 *
 * <p>Nothing here is in the WAR and nothing here uses what is: the two meet in loopback HTTP, in one name in JNDI, and in
 * one system property. What belongs here is translation only. Whatever knows about books, users or pages does not.
 */
package org.homelibrary.lambda;
