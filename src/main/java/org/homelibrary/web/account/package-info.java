/** Pages of accounts: registering, signing in and out, settings, new passwords, and the administrator's list of people. */
package org.homelibrary.web.account;
