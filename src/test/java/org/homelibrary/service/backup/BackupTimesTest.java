package org.homelibrary.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.homelibrary.backup.BackupHistory;
import org.homelibrary.backup.BackupTrouble;
import org.homelibrary.config.EditionSettings.BackupSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Three o'clock in Berlin is two in UTC, in winter. */
    @ParameterizedTest
    @CsvSource({
        "DAILY, , 2026-11-26T12:00:00Z, true",
        "DAILY, 2026-11-26T02:00:05Z, 2026-11-26T12:00:00Z, false",
        "DAILY, 2026-11-26T02:00:05Z, 2026-11-27T01:59:59Z, false",
        "DAILY, 2026-11-26T02:00:05Z, 2026-11-27T02:00:00Z, true",
        "DAILY, 2026-11-26T20:00:00Z, 2026-11-27T02:00:00Z, true",
        "DAILY, 2026-11-20T20:00:00Z, 2026-11-26T01:00:00Z, true",
        "DAILY, 2031-01-01T00:00:00Z, 2026-11-26T12:00:00Z, true",
        "WEEKLY, 2026-11-20T02:00:05Z, 2026-11-27T01:59:59Z, false",
        "WEEKLY, 2026-11-20T02:00:05Z, 2026-11-27T02:00:00Z, true",
        "OFF, , 2026-11-26T12:00:00Z, false",
    })
    void backup_is_due_from_three_at_night(BackupSchedule schedule, Instant newest, Instant now, boolean due) {
        BackupTimes times = new BackupTimes(schedule, BERLIN);

        assertThat(times.isBackupDue(Optional.ofNullable(newest), BackupHistory.NONE, now))
                .isEqualTo(due);
    }

    @Test
    void backup_that_failed_is_tried_again_after_an_hour() {
        BackupTimes times = new BackupTimes(BackupSchedule.DAILY, BERLIN);
        Instant failed = Instant.parse("2026-11-26T02:00:00Z");
        BackupHistory history = failed(failed);

        assertThat(times.isBackupDue(Optional.empty(), history, failed.plus(Duration.ofMinutes(59))))
                .isFalse();
        assertThat(times.isBackupDue(Optional.empty(), history, failed.plus(Duration.ofMinutes(60))))
                .isTrue();
        // the clock was ahead then
        assertThat(times.isBackupDue(Optional.empty(), history, failed.minus(Duration.ofDays(400))))
                .isTrue();
    }

    @Test
    void drill_is_due_once_a_week_when_there_is_a_backup() {
        BackupTimes times = new BackupTimes(BackupSchedule.DAILY, BERLIN);
        Instant worked = Instant.parse("2026-11-20T12:00:00Z");
        Optional<Instant> backup = Optional.of(worked);
        BackupHistory history = BackupHistory.NONE.worked(worked, worked.plusSeconds(9));

        assertThat(times.isDrillDue(Optional.empty(), BackupHistory.NONE, worked))
                .isFalse();
        assertThat(times.isDrillDue(backup, BackupHistory.NONE, worked)).isTrue();
        assertThat(times.isDrillDue(backup, history, worked.plus(Duration.ofDays(6))))
                .isFalse();
        assertThat(times.isDrillDue(backup, history, worked.plus(Duration.ofDays(7))))
                .isTrue();
        assertThat(new BackupTimes(BackupSchedule.OFF, BERLIN).isDrillDue(backup, BackupHistory.NONE, worked))
                .isFalse();
    }

    @Test
    void drill_that_failed_is_tried_again_after_a_day() {
        BackupTimes times = new BackupTimes(BackupSchedule.DAILY, BERLIN);
        Instant failed = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(times.isDrillDue(Optional.of(failed), failed(failed), failed.plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(times.isDrillDue(Optional.of(failed), failed(failed), failed.plus(Duration.ofHours(24))))
                .isTrue();
    }

    private static BackupHistory failed(Instant at) {
        return BackupHistory.NONE.failed(new BackupTrouble(at, BackupTrouble.Kind.FOLDER, "gone"));
    }
}
