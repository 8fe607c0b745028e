package org.homelibrary.support;

import java.nio.file.Path;
import java.util.Map;

/**
 * The edition that the tests from outside run against, one source for all: {@code -Dlibrary.edition=local} or {@code aws}.
 * A server is the same WAR in each; where its data is kept and its lookups wait differs.
 */
interface Edition {

    /** What makes every server that is told it work on the one library of this folder. */
    Map<String, String> environment(Path dataDir);

    static Edition chosen() {
        String name = System.getProperty("library.edition", "local");
        return switch (name) {
            case "local" -> dataDir -> Map.of("LIBRARY_DATA_DIR", dataDir.toString());
            // one process that does everything, and no folder: tables and a queue of its own stand for it
            case "aws" -> dataDir -> Cloud.of(dataDir).environment();
            default ->
                throw new IllegalArgumentException(
                        "library.edition=" + name + " is no edition: it can be local or aws");
        };
    }
}
