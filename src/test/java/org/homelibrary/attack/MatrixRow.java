package org.homelibrary.attack;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a matrix of routes and people.
 *
 * @param expected a status, or {@code login}, for each person
 */
record MatrixRow(String method, String route, List<String> expected) {

    /** Reads a table with one line of headings. */
    static Stream<MatrixRow> of(String matrix) {
        return matrix.lines().skip(1).map(line -> line.split(" +")).map(cells -> {
            List<String> all = List.of(cells);
            return new MatrixRow(all.get(0), all.get(1), all.subList(2, all.size()));
        });
    }

    @Override
    public String toString() {
        return method + " " + route;
    }
}
