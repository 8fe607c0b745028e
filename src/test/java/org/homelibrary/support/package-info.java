/**
 * What tests share: people with browsers, the product as a process, stand-ins for what is outside, stores in memory, and
 * waiting.
 */
package org.homelibrary.support;
