package org.homelibrary.service.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homelibrary.backup.Sha256;
import org.homelibrary.model.library.reading.ReaderBook;

/** Writes an archive: first all books, then their covers, then {@link #finish} the manifest. One book is in memory at a time. */
public final class ArchiveWriter {

    private final ZipOutputStream zip;
    private final MessageDigest digest = Sha256.digest();
    private final Map<String, String> files = new HashMap<>();
    private int books;

    /** @param out is left open */
    public ArchiveWriter(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(ArchiveManifest.BOOKS));
    }

    public void book(ReaderBook book) throws IOException {
        write((BookJson.of(book) + "\n").getBytes(StandardCharsets.UTF_8));
        books++;
    }

    /** Writes a picture, after the last book. */
    public void cover(UUID id, byte[] jpeg) throws IOException {
        endBooks();
        // it is compressed already
        zip.setLevel(Deflater.NO_COMPRESSION);
        String name = coverName(id);
        zip.putNextEntry(new ZipEntry(name));
        write(jpeg);
        end(name);
    }

    /** @param library its name */
    public void finish(String library, Instant now) throws IOException {
        endBooks();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(ArchiveManifest.NAME));
        ArchiveManifest manifest = new ArchiveManifest(ArchiveManifest.VERSION, now, library, books, files);
        zip.write(manifest.json().toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    static String coverName(UUID id) {
        return "covers/" + id + ".jpg";
    }

    private void write(byte[] bytes) throws IOException {
        digest.update(bytes);
        zip.write(bytes);
    }

    private void endBooks() throws IOException {
        if (files.isEmpty()) {
            end(ArchiveManifest.BOOKS);
        }
    }

    private void end(String name) throws IOException {
        zip.closeEntry();
        files.put(name, HexFormat.of().formatHex(digest.digest()));
    }
}
