package org.homelibrary.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup recorded about itself when it was made: the rows and the checksum of each table, in its file {@code
 * tables.txt}, a line a table with rows, checksum and name.
 */
public record BackupFacts(List<TableFacts> tables) {

    private static final String NAME = "tables.txt";

    public BackupFacts {
        tables = List.copyOf(tables);
    }

    public long rows() {
        return tables.stream().mapToLong(TableFacts::rows).sum();
    }

    public void write(Path backup) throws IOException {
        List<String> lines = new ArrayList<>();
        tables.forEach(facts -> lines.add(facts.rows() + " " + facts.checksum() + " " + facts.table()));
        Files.write(backup.resolve(NAME), lines);
    }

    /** @throws BackupException when the backup has no such record, or one that cannot be read */
    public static BackupFacts read(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupException(
                    BackupTrouble.Kind.DAMAGED, "The backup " + backup + " has no record of its tables, " + NAME + ".");
        }
        List<TableFacts> tables = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}")) {
                throw new BackupException(
                        BackupTrouble.Kind.DAMAGED,
                        "The backup " + backup + " has a record of its tables that cannot be read.");
            }
            tables.add(new TableFacts(parts[2], Long.parseLong(parts[0]), parts[1]));
        }
        return new BackupFacts(tables);
    }

    /**
     * Compares this record with what a restored copy has.
     *
     * @throws BackupException with a sentence that names the first table that differs
     */
    public void requireSame(BackupFacts restored) {
        for (TableFacts facts : tables) {
            TableFacts found = restored.tables().stream()
                    .filter(other -> other.table().equals(facts.table()))
                    .findFirst()
                    .orElseThrow(() -> new BackupException(
                            BackupTrouble.Kind.DAMAGED, "The restored library has no table " + facts.table() + "."));
            if (found.rows() != facts.rows()) {
                throw new BackupException(
                        BackupTrouble.Kind.DAMAGED,
                        "The restored library has " + found.rows() + " rows in " + facts.table()
                                + ", and the backup recorded " + facts.rows() + ".");
            }
            if (!found.checksum().equals(facts.checksum())) {
                throw new BackupException(
                        BackupTrouble.Kind.DAMAGED,
                        "The rows of " + facts.table() + " differ from those the backup recorded.");
            }
        }
        if (restored.tables().size() != tables.size()) {
            throw new BackupException(
                    BackupTrouble.Kind.DAMAGED, "The restored library has tables that the backup did not record.");
        }
    }
}
