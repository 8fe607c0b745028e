/**
 * What an attacker tries, from outside, on the packaged product in both editions. What each test shows is listed in {@code
 * src/docs/security.md} beside the requirement that it belongs to.
 */
package org.homelibrary.attack;
