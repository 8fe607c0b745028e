package org.homelibrary.service.imports.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Texts and files as they are stored. */
public final class Gzip {

    private Gzip() {}

    /** @param content is read to its end, and not closed */
    public static byte[] pack(InputStream content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            content.transferTo(gzip);
        }
        return packed.toByteArray();
    }

    public static byte[] pack(String text) {
        try {
            return pack(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream open(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed));
    }

    public static String text(byte[] packed) {
        try (InputStream content = open(packed)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
