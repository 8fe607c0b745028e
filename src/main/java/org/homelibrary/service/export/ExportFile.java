package org.homelibrary.service.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file for somebody to take away. It is complete before anybody gets a byte of it, because an answer that breaks off after
 * it has begun looks whole to the browser (ADR 0040).
 *
 * @param size in bytes
 * @param content to be closed: then the file is gone
 */
public record ExportFile(long size, InputStream content) {

    /** Writes the content of a file, and leaves the stream open. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws UncheckedIOException when there is no room for it */
    static ExportFile of(Content content) {
        try {
            Path path = Files.createTempFile("export", null);
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                content.writeTo(Channels.newOutputStream(file));
                file.position(0);
                return new ExportFile(file.size(), Channels.newInputStream(file));
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be written", e);
        }
    }
}
