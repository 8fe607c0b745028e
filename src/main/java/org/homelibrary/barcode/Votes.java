package org.homelibrary.barcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homelibrary.model.Isbn;

/** Collects readings and believes those that several lines agree on. */
final class Votes {

    private static final int FEWEST = 3;
    private static final int TIMES_THE_OTHERS = 4;
    private static final int LINES_TO_CHECK = 3;

    private final List<Reading> readings = new ArrayList<>();

    /** The same said twice of one line counts once. */
    void add(Reading reading) {
        if (readings.stream().noneMatch(reading::repeats)) {
            readings.add(reading);
        }
    }

    /** How many different numbers were read, elected or not. */
    long candidates() {
        return readings.stream().map(Reading::isbn).distinct().count();
    }

    /** The most certain first. */
    List<Isbn> elected() {
        Map<Isbn, List<Reading>> byIsbn = readings.stream().collect(Collectors.groupingBy(Reading::isbn));
        return byIsbn.entrySet().stream()
                .filter(entry -> isElected(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<Map.Entry<Isbn, List<Reading>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isElected(Isbn isbn, List<Reading> votes) {
        long against = readings.stream()
                .filter(reading -> !reading.isbn().equals(isbn))
                .filter(reading -> votes.stream().anyMatch(reading::overlaps))
                .count();
        return votes.size() >= FEWEST && votes.size() >= TIMES_THE_OTHERS * against && !isContradicted(votes);
    }

    /** Lines close to each other can all be misled in the same way, so some must also bear another way of reading. */
    private static boolean isContradicted(List<Reading> votes) {
        for (int i = 0; i < LINES_TO_CHECK; i++) {
            if (votes.get((2 * i + 1) * votes.size() / (2 * LINES_TO_CHECK)).isContradicted()) {
                return true;
            }
        }
        return false;
    }
}
