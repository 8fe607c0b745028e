/**
 * What only the container does, asked inside it: Arquillian starts Payara Micro with the WAR that the build made, to which
 * the tests and a few witnesses are added. Everything else is tested without a container, or from outside.
 */
package org.homelibrary.it;
