package org.homelibrary.barcode.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        return readings.stream().map(Reading::number).distinct().count();
    }

    /** Whether any line says something at one of these places. */
    boolean overlap(List<Reading> others) {
        return readings.stream().anyMatch(reading -> others.stream().anyMatch(reading::overlaps));
    }

    /** The numbers that are believed, the most certain first, and the readings that say them. */
    Map<String, List<Reading>> elected() {
        Map<String, List<Reading>> byNumber = readings.stream().collect(Collectors.groupingBy(Reading::number));
        Map<String, List<Reading>> elected = new LinkedHashMap<>();
        byNumber.entrySet().stream()
                .filter(entry -> isElected(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<Map.Entry<String, List<Reading>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> elected.put(entry.getKey(), entry.getValue()));
        return elected;
    }

    private boolean isElected(String number, List<Reading> votes) {
        long against = readings.stream()
                .filter(reading -> !reading.number().equals(number))
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
