/** The administrator's page of the backups: which there are, whether they can be restored, and two buttons. */
package org.homelibrary.web.backups;
