/**
 * Carries what is in the tables of one reader's list over into those of a household's library, once (ADR 0032). Plain JDBC,
 * because what a release has carried over must not change with later entities; nothing else belongs here.
 */
package org.homelibrary.persistence.jpa.carryover;
