package org.homelibrary.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person does, and how long it takes: waiting is measured, hands are reckoned by the keystroke-level model (Card,
 * Moran, Newell: 1.1 s to point and 0.2 s to press, 0.2 s for each key).
 */
final class Interaction {

    private static final double TAP_SECONDS = 1.3;
    private static final double KEY_SECONDS = 0.2;

    private record Step(String name, int taps, int fields, int keys, double waited) {

        double seconds() {
            return taps * TAP_SECONDS + keys * KEY_SECONDS + waited;
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /** One tap, or none, and what follows from it. */
    void step(String name, int taps, Runnable way) {
        add(name, taps, 0, 0, way);
    }

    /** A form filled in with keys only, from field to field with Tab, and sent with Enter. */
    void form(String name, List<String> values, Runnable way) {
        int keys = values.stream().mapToInt(value -> value.length() + 1).sum();
        add(name, 0, values.size(), keys, way);
    }

    int actions() {
        return steps.stream().mapToInt(step -> step.taps + step.fields).sum();
    }

    String table() {
        StringBuilder table = new StringBuilder(row("step", "taps", "fields", "keys", "waiting s", "in all s"));
        steps.forEach(step -> table.append(row(step)));
        return table.append(row(new Step(
                        "in all",
                        steps.stream().mapToInt(Step::taps).sum(),
                        steps.stream().mapToInt(Step::fields).sum(),
                        steps.stream().mapToInt(Step::keys).sum(),
                        steps.stream().mapToDouble(Step::waited).sum())))
                .toString();
    }

    private void add(String name, int taps, int fields, int keys, Runnable way) {
        long start = System.nanoTime();
        way.run();
        steps.add(new Step(name, taps, fields, keys, (System.nanoTime() - start) / 1e9));
    }

    private static String row(Step step) {
        return row(step.name, step.taps, step.fields, step.keys, seconds(step.waited), seconds(step.seconds()));
    }

    private static String row(Object... cells) {
        return "%-28s %6s %7s %6s %10s %9s%n".formatted(cells);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
