package org.homelibrary.service.archive;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.homelibrary.backup.Sha256;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;

/**
 * Reads an untrusted archive. What is too long for a book or a picture is refused before
 * it is in memory, whatever size the file claims.
 */
public final class ArchiveReader implements AutoCloseable {

    /** Made once: looking for it takes longer than reading a book. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(null);

    private static final int MAX_MANIFEST_CHARS = 16 << 20;
    private static final int MAX_BOOK_CHARS = 1 << 20;

    private final ZipFile zip;
    private final ArchiveManifest manifest;

    /** @throws ArchiveException when it is no archive that this version reads */
    public ArchiveReader(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new ArchiveException("This is not a ZIP file, or it is damaged.", e);
        }
        try {
            manifest = readManifest();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public ArchiveManifest manifest() {
        return manifest;
    }

    /** @throws ArchiveException when a file is missing, or is not as it was written */
    public void verify() throws IOException {
        for (Map.Entry<String, String> file : manifest.files().entrySet()) {
            try (DigestInputStream in = new DigestInputStream(open(file.getKey()), Sha256.digest())) {
                in.transferTo(OutputStream.nullOutputStream());
                if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(file.getValue())) {
                    throw new ArchiveException("The file " + file.getKey() + " of this archive is damaged.");
                }
            }
        }
    }

    /**
     * Gives the books one after the other, in the order in which they were written.
     *
     * @param member whose books they become
     * @throws ArchiveException when a book cannot be read; its message names the line
     */
    public void books(Member member, Consumer<ReaderBook> consumer) throws IOException {
        try (Reader in =
                new BufferedReader(new InputStreamReader(open(ArchiveManifest.BOOKS), StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = line(in, MAX_BOOK_CHARS); line != null; line = line(in, MAX_BOOK_CHARS)) {
                consumer.accept(book(line, number, member));
                number++;
            }
        }
    }

    /** Returns a picture of which a book has the id; empty when the archive does not have it. */
    public Optional<byte[]> cover(UUID id) throws IOException {
        String name = ArchiveWriter.coverName(id);
        if (!manifest.files().containsKey(name)) {
            return Optional.empty();
        }
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(Cover.MAX_BYTES + 1);
            if (bytes.length > Cover.MAX_BYTES) {
                throw new ArchiveException("The picture " + name + " is too large.");
            }
            return Optional.of(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ReaderBook book(String line, int number, Member member) {
        try {
            return BookJson.read(object(line), member);
        } catch (ArchiveException e) {
            throw new ArchiveException("Line " + number + " of " + ArchiveManifest.BOOKS + ": " + e.getMessage(), e);
        }
    }

    private ArchiveManifest readManifest() throws IOException {
        try (Reader in = new InputStreamReader(open(ArchiveManifest.NAME), StandardCharsets.UTF_8)) {
            String text = line(in, MAX_MANIFEST_CHARS);
            return ArchiveManifest.read(object(text == null ? "" : text));
        }
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new ArchiveException("That is not JSON.", e);
        }
    }

    /** Returns the next line, or null after the last. */
    private static String line(Reader in, int maxChars) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() == maxChars) {
                throw new ArchiveException("A line is too long.");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveException(
                    "The file " + name + " is missing: this is not an archive of a Home Library, or not all of it.");
        }
        return zip.getInputStream(entry);
    }
}
