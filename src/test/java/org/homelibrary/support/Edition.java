package org.homelibrary.support;

import java.nio.file.Path;
import java.util.Map;

/**
 * The edition that the tests from outside run against, one source for all: {@code -Dlibrary.edition=local}. A server is
 * the same WAR in each; where its data is kept differs.
 */
interface Edition {

    /** What makes every server that is told it work on the one library of this folder. */
    Map<String, String> environment(Path dataDir);

    static Edition chosen() {
        String name = System.getProperty("library.edition", "local");
        if (!name.equals("local")) {
            throw new IllegalArgumentException("library.edition=" + name + " is no edition: it can be local");
        }
        return dataDir -> Map.of("LIBRARY_DATA_DIR", dataDir.toString());
    }
}
