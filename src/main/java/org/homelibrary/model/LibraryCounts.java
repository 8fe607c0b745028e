package org.homelibrary.model;

import java.util.EnumMap;
import java.util.Map;

/** How many books of each reading status a library has. */
public record LibraryCounts(Map<ReadingStatus, Integer> byStatus) {

    public static final LibraryCounts EMPTY = new LibraryCounts(Map.of());

    public LibraryCounts {
        Map<ReadingStatus, Integer> complete = new EnumMap<>(ReadingStatus.class);
        for (ReadingStatus status : ReadingStatus.values()) {
            complete.put(status, byStatus.getOrDefault(status, 0));
        }
        byStatus = complete;
    }

    public int of(ReadingStatus status) {
        return byStatus.get(status);
    }

    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
}
