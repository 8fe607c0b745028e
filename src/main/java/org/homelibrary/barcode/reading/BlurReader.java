package org.homelibrary.barcode.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads bars that run into each other. Bars go on over many lines, other things do not: what looks like a bar code at
 * the same place on line after line is a field, and a few lines of the most promising fields are fitted.
 */
public final class BlurReader {

    private static final int DIRECTIONS = 12;
    private static final int LINES = 36;
    private static final int SLOPE_WINDOW = 20;
    private static final double LEAST_SLOPE = 0.4;
    private static final double SLOPE_SHARE = 0.08;

    private static final int FEWEST_LINES = 3;
    private static final int LINES_TO_READ = 7;
    private static final int FIELDS_TO_GLANCE_AT = 150;
    private static final int FIELDS_TO_READ = 12;
    private static final int GIVE_UP_AFTER = 2;

    private BlurReader() {}

    /** @param halfBand how many pixels to either side of a line are averaged */
    public static void read(Luminance photo, int halfBand, Ballot votes) {
        List<List<Stretch>> fields = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            fields.addAll(fields(photo, Math.PI * i / DIRECTIONS, halfBand));
        }
        fields.stream()
                .sorted(Comparator.comparingInt(field -> -field.size()))
                .limit(FIELDS_TO_GLANCE_AT)
                .map(Field::of)
                .sorted(Comparator.comparingDouble(Field::glance))
                .limit(FIELDS_TO_READ)
                .forEach(field -> read(field.stretches(), votes));
    }

    private static List<List<Stretch>> fields(Luminance photo, double angle, int halfBand) {
        List<List<Stretch>> fields = new ArrayList<>();
        List<List<Stretch>> open = new ArrayList<>();
        for (ScanLine line : ScanLine.parallel(photo, angle, LINES, halfBand)) {
            List<List<Stretch>> next = new ArrayList<>();
            for (Stretch stretch : Stretch.of(line, edges(line))) {
                List<Stretch> field = open.stream()
                        .filter(o -> stretch.continues(o.get(o.size() - 1)))
                        .findFirst()
                        .orElseGet(ArrayList::new);
                if (field.isEmpty() || field.get(field.size() - 1).line() != line) {
                    field.add(stretch);
                    next.add(field);
                    if (field.size() == FEWEST_LINES) {
                        fields.add(field);
                    }
                }
            }
            open = next;
        }
        return fields;
    }

    private static void read(List<Stretch> field, Ballot votes) {
        int lines = Math.min(field.size(), LINES_TO_READ);
        int read = 0;
        for (int i = 0; i < lines && (read > 0 || i < GIVE_UP_AFTER); i++) {
            Stretch stretch = field.get(middleFirst(i, field.size()));
            Optional<String> number = read(stretch);
            if (number.isPresent()) {
                read++;
                votes.add(new Reading(number.get(), stretch));
            }
        }
    }

    /** The middle, then ever further away from it to either side. */
    private static int middleFirst(int index, int size) {
        return Math.floorMod(size / 2 + (index % 2 == 0 ? index / 2 : -(index + 1) / 2), size);
    }

    private static Optional<String> read(Stretch stretch) {
        Optional<String> number = stretch.fit().improve().number();
        return number.isPresent() ? number : stretch.reversed().fit().improve().number();
    }

    private static Edges edges(ScanLine line) {
        return Edges.steepest(line.values(), SLOPE_WINDOW, LEAST_SLOPE, SLOPE_SHARE);
    }

    private record Field(List<Stretch> stretches, double glance) {

        static Field of(List<Stretch> stretches) {
            Stretch middle = stretches.get(stretches.size() / 2);
            return new Field(
                    stretches,
                    Math.min(middle.fit().glance(), middle.reversed().fit().glance()));
        }
    }
}
