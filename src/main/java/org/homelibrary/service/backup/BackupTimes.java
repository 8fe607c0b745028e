package org.homelibrary.service.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.homelibrary.backup.BackupHistory;
import org.homelibrary.config.EditionSettings.BackupSchedule;

/**
 * Decides when a backup and a drill are due. A backup is due from three o'clock at night; a machine that was off then makes up
 * for it when it is on.
 */
record BackupTimes(BackupSchedule schedule, ZoneId zone) {

    private static final LocalTime AT = LocalTime.of(3, 0);
    private static final int DAYS_OF_A_WEEK = 7;
    private static final Duration BACKUP_RETRIED_AFTER = Duration.ofHours(1);
    private static final Duration DRILL_RETRIED_AFTER = Duration.ofDays(1);
    private static final Duration BETWEEN_DRILLS = Duration.ofDays(DAYS_OF_A_WEEK);

    /** @param newest when the newest backup was made; one of the future, made while the clock was wrong, is none */
    boolean isBackupDue(Optional<Instant> newest, BackupHistory history, Instant now) {
        if (schedule == BackupSchedule.OFF || isWithin(BACKUP_RETRIED_AFTER, history.lastFailed(), now)) {
            return false;
        }
        return newest.filter(made -> !made.isAfter(now))
                .filter(made -> !made.isBefore(begin(now)))
                .isEmpty();
    }

    boolean isDrillDue(Optional<Instant> newest, BackupHistory history, Instant now) {
        return schedule != BackupSchedule.OFF
                && newest.isPresent()
                && !isWithin(BETWEEN_DRILLS, history.lastWorked(), now)
                && !isWithin(DRILL_RETRIED_AFTER, history.lastFailed(), now);
    }

    /** The moment since which there is to be a backup. */
    private Instant begin(Instant now) {
        ZonedDateTime night = now.atZone(zone).with(AT);
        if (night.toInstant().isAfter(now)) {
            night = night.minusDays(1);
        }
        return night.minusDays(schedule == BackupSchedule.WEEKLY ? DAYS_OF_A_WEEK - 1 : 0)
                .toInstant();
    }

    private static boolean isWithin(Duration duration, Optional<Instant> time, Instant now) {
        return time.filter(past -> !past.isAfter(now))
                .filter(past -> past.plus(duration).isAfter(now))
                .isPresent();
    }
}
