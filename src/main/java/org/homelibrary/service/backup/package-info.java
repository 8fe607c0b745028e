/** Backups of the local edition and their drills: when they are due, how they are made, and how they went. */
package org.homelibrary.service.backup;
