package org.homelibrary.service.imports.file;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A file cannot be read at all; nothing of it was used. */
public class FileRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        EMPTY,
        /** A header, and nothing below it. */
        NO_ROWS,
        /** No column has titles or ISBNs, as far as names tell. */
        NO_BOOK_COLUMNS,
        /** A spreadsheet's own format; which one is in the arguments. */
        SPREADSHEET,
        ZIP,
        /** A database; the file of which program is in the arguments. */
        DATABASE,
        JSON,
        WEB_PAGE,
        /** Another format that is no text; its name is in the arguments. */
        OTHER_FORMAT,
        NOT_TEXT,
        /** More megabytes than are read; how many those are is in the arguments. */
        TOO_LARGE,
        /** More rows than are read; how many those are is in the arguments. */
        TOO_MANY_ROWS,
        /** More columns than are read; how many those are is in the arguments. */
        TOO_MANY_COLUMNS,
        /** One row is longer than any book's; which one is in the arguments. */
        ROW_TOO_LONG,
        /** A quotation mark is opened and never closed; in which row is in the arguments. */
        UNCLOSED_QUOTE
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    public FileRefusedException(Reason reason, Object... arguments) {
        super("file refused: " + reason);
        this.reason = Objects.requireNonNull(reason);
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What belongs into the sentence about the reason. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The key of the sentence that says what happened and what to do. */
    public String messageKey() {
        return "import.refused." + reason.name().toLowerCase(Locale.ROOT);
    }
}
