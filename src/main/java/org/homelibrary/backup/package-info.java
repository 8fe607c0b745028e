/**
 * Backups of the local edition as folders and files: their names, checksum lists, how long they are kept, and restoring one.
 *
 * <p>Knows no store and no server, and uses nothing but the JDK: the command that restores runs without either.
 */
package org.homelibrary.backup;
