/** Accounts: registration, sign-in and its throttle, passwords, and the end of an account. */
package org.homelibrary.service.account;
