package org.homelibrary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                .map(line -> line.split(","))
                .filter(cells -> cells.length == 6 && cells[2].equals(suite) && cells[3].equals(name))
                .map(cells -> cells[4])
                .reduce((earlier, later) -> later);
    }

    public void add(String name, String value, String unit) {
        String machine = Runtime.getRuntime().availableProcessors() + " processors Java "
                + Runtime.version().feature();
        added.add(String.join(",", LocalDate.now().toString(), machine, suite, name, value, unit));
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
