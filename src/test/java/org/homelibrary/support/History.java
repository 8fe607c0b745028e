package org.homelibrary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of earlier full runs, in {@code src/docs/benchmarks.csv}: date, machine, suite, figure, value, unit. None
 * has a comma in it.
 */
public final class History {

    private static final Path FILE = Path.of("src", "docs", "benchmarks.csv");

    private final String suite;
    private final List<String> before;
    private final List<String> added = new ArrayList<>();

    private History(String suite, List<String> before) {
        this.suite = suite;
        this.before = before;
    }

    /** @param suite whose figures these are */
    public static History of(String suite) {
        try {
            return new History(suite, Files.exists(FILE) ? Files.readAllLines(FILE) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figure of this name when it was last recorded. */
    public Optional<String> last(String name) {
        return before.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length == 6 && cells[2].equals(suite) && cells[3].equals(name))
                .map(cells -> cells[4])
                .reduce((earlier, later) -> later);
    }

    public void add(String name, double value, String unit) {
        String machine = Runtime.getRuntime().availableProcessors() + " processors Java "
                + Runtime.version().feature();
        added.add(String.join(",", LocalDate.now().toString(), machine, suite, name, number(value), unit));
    }

    /** Whole, or with two decimals where it is small. */
    public static String number(double value) {
        return String.format(Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.2f" : "%.0f", value);
    }

    /** What was added, each beside what it was when it was last recorded. */
    public void print() {
        for (String line : added) {
            String[] cells = line.split(",", -1);
            System.out.printf(
                    "%-44s %8s %-11s last %s%n",
                    cells[3], cells[4], cells[5], last(cells[3]).orElse("unknown"));
        }
    }

    /** Writes down what was added. */
    public void record() {
        try {
            Files.write(FILE, added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.out.println("Recorded in " + FILE + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
