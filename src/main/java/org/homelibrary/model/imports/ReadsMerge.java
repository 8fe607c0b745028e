package org.homelibrary.model.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Reading;

/**
 * Puts reads that a file knows beside those that are there. Two with the same last day are one, and so are two with the same
 * first day of which one has no last day; reads without a day are only as many as the file says more than there are.
 */
final class ReadsMerge {

    private ReadsMerge() {}

    static List<BookRead> of(List<BookRead> there, List<BookRead> said) {
        List<BookRead> merged = new ArrayList<>(there);
        for (BookRead read : said) {
            if (read.lastDay() != null) {
                add(merged, read);
            }
        }
        long missing = finished(said) - finished(merged);
        for (long i = 0; i < missing; i++) {
            merged.add(0, new BookRead(null, null, true, null));
        }
        if (merged.size() == there.size()) {
            return merged;
        }
        merged.sort(BookRead.OLDEST_FIRST);
        return merged.subList(Math.max(0, merged.size() - Reading.MAX_READS), merged.size());
    }

    private static void add(List<BookRead> merged, BookRead read) {
        for (int i = 0; i < merged.size(); i++) {
            if (isSame(merged.get(i), read)) {
                merged.set(i, filled(merged.get(i), read));
                return;
            }
        }
        merged.add(read);
    }

    private static boolean isSame(BookRead one, BookRead other) {
        if (one.ended() != null && other.ended() != null) {
            return one.ended().equals(other.ended());
        }
        return one.started() != null && Objects.equals(one.started(), other.started());
    }

    private static BookRead filled(BookRead there, BookRead said) {
        LocalDate started = there.started() == null ? said.started() : there.started();
        LocalDate ended = there.ended() == null ? said.ended() : there.ended();
        if (started != null && ended != null && ended.isBefore(started)) {
            return there;
        }
        boolean finished = there.finished() || there.ended() == null && said.finished();
        return new BookRead(started, ended, finished, there.lastPage());
    }

    private static long finished(List<BookRead> reads) {
        return reads.stream().filter(BookRead::finished).count();
    }
}
