package org.homelibrary.service.backup;

/** What a run does. */
public enum BackupTask {
    BACKUP,
    DRILL
}
