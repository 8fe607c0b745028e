/**
 * Measurements, run by hand with the commands in the README. They print figures and pass no judgement: a time on one
 * machine is no test.
 */
package org.homelibrary.benchmark;
