/** A person who signs in: their account, address, contact, and the throttle of their sign-ins. */
package org.homelibrary.model.account;
