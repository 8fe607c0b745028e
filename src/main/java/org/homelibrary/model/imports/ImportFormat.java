package org.homelibrary.model.imports;

import java.util.Optional;
import org.homelibrary.model.WireName;

/** Whose export a file is. */
public enum ImportFormat implements WireName {
    /** What {@code GET /export.csv} gives. */
    HOME_LIBRARY("Home Library"),
    GOODREADS("Goodreads"),
    STORYGRAPH("StoryGraph"),
    LIBRARYTHING("LibraryThing"),
    LIBIB("Libib"),
    CLZ("CLZ Books"),
    CALIBRE("Calibre"),
    BOOKWYRM("BookWyrm"),
    OPENREADS("Openreads"),
    OPEN_LIBRARY("Open Library"),
    INVENTAIRE("Inventaire"),
    JELU("Jelu"),
    /** Any other table, whose columns a person chooses. */
    TABLE(null),
    /** An ISBN or a title a line. */
    LIST(null);

    private final String program;

    ImportFormat(String program) {
        this.program = program;
    }

    /** The name of the program, the same in every language; empty for what no program in particular writes. */
    public Optional<String> program() {
        return Optional.ofNullable(program);
    }

    /** @return empty when the text names no format */
    public static Optional<ImportFormat> ofWire(String text) {
        return WireName.find(values(), text);
    }
}
