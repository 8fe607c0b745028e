package org.homelibrary.service.imports.file;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read several times, each time from its beginning. */
@FunctionalInterface
public interface FileSource {

    InputStream open() throws IOException;
}
