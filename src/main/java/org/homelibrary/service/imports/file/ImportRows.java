package org.homelibrary.service.imports.file;

import java.io.IOException;
import java.util.Optional;
import org.homelibrary.model.imports.ImportRow;

/** The rows of a file, one after the other. */
public interface ImportRows extends AutoCloseable {

    /**
     * Returns the next row, or empty at the end. Blank ones are left out, and counted.
     *
     * @throws FileRefusedException when the file is damaged here
     */
    Optional<ImportRow> next();

    @Override
    void close() throws IOException;
}
