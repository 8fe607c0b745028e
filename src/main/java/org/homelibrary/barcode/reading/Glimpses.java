package org.homelibrary.barcode.reading;

import java.util.ArrayList;
import java.util.List;

/** Where lines cross what is drawn like a bar code, whether or not it can be read. */
final class Glimpses {

    /** Three lines, each of them met from both ends: fewer could be crossing a pattern. */
    private static final int MIN_LINES = 6;

    private final List<Stretch> stretches = new ArrayList<>();

    void add(Stretch stretch) {
        stretches.add(stretch);
    }

    /** How many bar codes were crossed, beside those whose number is known. */
    int countWithout(List<Reading> read) {
        List<Stretch> left = new ArrayList<>(stretches);
        read.forEach(reading -> left.removeIf(reading.stretch()::overlaps));
        int count = 0;
        while (!left.isEmpty()) {
            Stretch one = left.get(0);
            long before = left.stream().map(Stretch::line).distinct().count();
            left.removeIf(one::overlaps);
            if (before - left.stream().map(Stretch::line).distinct().count() >= MIN_LINES) {
                count++;
            }
        }
        return count;
    }
}
