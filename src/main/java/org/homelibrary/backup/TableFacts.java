package org.homelibrary.backup;

import java.util.Objects;

/**
 * What is in a table of a database, told without its contents.
 *
 * @param checksum equal for equal rows, in whatever order they are read
 */
public record TableFacts(String table, long rows, String checksum) {

    public TableFacts {
        Objects.requireNonNull(table);
        Objects.requireNonNull(checksum);
    }
}
