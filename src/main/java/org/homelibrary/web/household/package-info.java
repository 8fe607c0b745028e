/** Pages of a household: its members and invitations, and which library the user is looking at. */
package org.homelibrary.web.household;
