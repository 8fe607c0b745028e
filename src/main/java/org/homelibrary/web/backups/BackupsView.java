package org.homelibrary.web.backups;

import java.text.NumberFormat;
import java.time.Instant;
import org.homelibrary.backup.BackupHistory;
import org.homelibrary.backup.BackupTrouble;
import org.homelibrary.service.backup.BackupOverview;
import org.homelibrary.web.render.PageContext;

/**
 * {@code admin/backups}: the backups there are.
 *
 * @param overview null in the edition whose store keeps its own
 */
public record BackupsView(BackupOverview overview) {

    private static final double MEGABYTE = 1L << 20;

    /** Returns a size in words: {@code 12.4 MB}. */
    public String size(PageContext page, long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(page.days().locale());
        format.setMaximumFractionDigits(1);
        return page.text("backups.size", format.format(bytes / MEGABYTE));
    }

    /** Returns when something was, where the reader is: {@code 4 May 2026 at 14:05}. */
    public String when(PageContext page, Instant time) {
        return page.text("backups.when", page.day(time), page.days().time(time));
    }

    /** Returns when it last worked and how long it took, or that it never did. */
    public String worked(PageContext page, BackupHistory history) {
        return history.lastWorked()
                .map(at -> page.text(
                        "backups.worked",
                        when(page, at),
                        Math.max(1, Math.round(history.took().toMillis() / 1000.0))))
                .orElseGet(() -> page.text("backups.never"));
    }

    /** Returns what was wrong and what to do. */
    public String sentence(PageContext page, BackupTrouble trouble) {
        return page.text("backups.trouble." + trouble.kind(), trouble.detail());
    }
}
