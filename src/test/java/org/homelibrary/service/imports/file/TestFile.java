package org.homelibrary.service.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homelibrary.model.imports.FileFacts;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportRow;

/** A file of another program, read as it is when somebody chooses it. */
public final class TestFile {

    private final FileSource source;
    private final FileFacts facts;

    private TestFile(FileSource source, FileSettings asked) {
        this.source = source;
        try {
            this.facts = ImportFiles.examine(source, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name of a sample in {@code src/test/resources/imports} */
    public static TestFile sample(String name) {
        return of(bytesOf(name));
    }

    public static TestFile of(byte[] bytes) {
        return of(bytes, FileSettings.DETECTED);
    }

    static TestFile of(byte[] bytes, FileSettings asked) {
        return new TestFile(() -> new ByteArrayInputStream(bytes), asked);
    }

    public static TestFile of(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    static TestFile of(FileSource source) {
        return new TestFile(source, FileSettings.DETECTED);
    }

    static byte[] bytesOf(String name) {
        try (InputStream in = TestFile.class.getResourceAsStream("/imports/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FileFacts facts() {
        return facts;
    }

    public List<ImportRow> rows() {
        return rows(facts.settings());
    }

    List<ImportRow> rows(FileSettings settings) {
        List<ImportRow> all = new ArrayList<>();
        try (ImportRows rows = ImportFiles.rows(source, settings)) {
            for (Optional<ImportRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    List<String> texts() {
        return rows().stream().map(RowText::of).toList();
    }
}
