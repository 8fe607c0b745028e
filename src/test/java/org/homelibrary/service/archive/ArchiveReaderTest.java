package org.homelibrary.service.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.BookRead;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of former versions, and files that only look like one. */
class ArchiveReaderTest {

    private static final Member ANN = Member.joining(new UUID(1, 1), new UUID(2, 2), MemberRole.OWNER, Instant.EPOCH);
    private static final String MANIFEST =
            "{\"format\":\"home-library\",\"version\":1,\"created\":\"2026-11-27T04:00:00Z\",\"library\":\"Home\","
                    + "\"books\":1,\"covers\":0,\"sha256\":{\"books.jsonl\":\"0\"}}";

    @TempDir
    Path folder;

    /** It was made by hand from the description in {@code src/docs/archive.md}, and stays readable. */
    @Test
    void version1_isRead() throws IOException {
        Path file = folder.resolve("version-1.zip");
        try (InputStream kept = getClass().getResourceAsStream("/archive/version-1.zip")) {
            Files.copy(kept, file);
        }
        try (ArchiveReader archive = new ArchiveReader(file)) {
            archive.verify();
            assertThat(archive.manifest().library()).isEqualTo("Ann’s books");
            List<ReaderBook> books = books(archive);
            assertThat(books).hasSize(2);
            lampIsAsDescribed(books.get(0));
            assertThat(archive.cover(books.get(0).book().details().coverId())).isPresent();
            LibraryBook borrowed = books.get(1).book();
            assertThat(borrowed.number().text()).hasValue("97801400");
            assertThat(borrowed.holding().possession()).isEqualTo(Possession.BORROWED);
            assertThat(borrowed.holding().due()).isEqualTo(LocalDate.of(2024, 12, 24));
            assertThat(books.get(1).reading().reads()).isEmpty();
        }
    }

    private static void lampIsAsDescribed(ReaderBook lamp) {
        LibraryBook book = lamp.book();
        assertThat(book.id().libraryId()).isEqualTo(ANN.libraryId());
        assertThat(book.number().isbn().value()).isEqualTo("9780140013993");
        assertThat(book.details().authors()).containsExactly("Doe, Anna", "רות");
        assertThat(book.details().series().position()).isEqualTo("2.5");
        assertThat(book.details().pages()).isEqualTo(312);
        assertThat(book.details().description()).isEqualTo("Made up.\nTwo lines.");
        assertThat(book.marks().isEdited(BookField.TITLE)).isTrue();
        assertThat(book.marks().catalogue(BookField.PAGES)).isPresent();
        assertThat(book.offers().declinedText()).isEqualTo("GENRE=1a2b3c4d");
        assertThat(book.lookup().failure()).isEqualTo(LookupFailure.RATE_LIMITED);
        assertThat(book.holding().copies().get(0).location().text()).isEqualTo("Attic / Shelf 2");
        assertThat(book.holding().addedAt()).isEqualTo("2024-01-02T03:04:05.678Z");
        assertThat(lamp.reading().id().userId()).isEqualTo(ANN.userId());
        assertThat(lamp.status()).isEqualTo(ReadingStatus.ABANDONED);
        assertThat(lamp.rating()).isEqualTo(new Rating(7));
        assertThat(lamp.reading().reads())
                .containsExactly(
                        new BookRead(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 3), true, 312),
                        new BookRead(LocalDate.of(2024, 5, 1), null, false, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                   | not JSON",
                "{\"format\":\"other\",\"version\":1}                 | not an archive of a Home Library",
                "{\"format\":\"home-library\",\"version\":2}          | newer Home Library",
                "{\"format\":\"home-library\",\"version\":1}          | not complete",
                "{\"format\":\"home-library\",\"version\":\"1\"}      | \"version\" cannot be read",
            })
    void manifestOfAnotherKind_isRefused(String manifest, String sentence) throws IOException {
        Path file = zip(Map.of("manifest.json", manifest));
        assertThatThrownBy(() -> new ArchiveReader(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void fileThatIsNoArchive_isRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "Title,Author");
        assertThatThrownBy(() -> new ArchiveReader(text)).isInstanceOf(ArchiveException.class);
        Path other = zip(Map.of("word/document.xml", "<xml/>"));
        assertThatThrownBy(() -> new ArchiveReader(other)).isInstanceOf(ArchiveException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{}",
                "{\"id\":\"1\"}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\"}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"isbn\":\"1\"}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"pages\":1e99}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"title\":[]}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"tags\":[null]}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"origins\":{\"title\":\"person\"}}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"origins\":{\"title\":\"person yesterday\"}}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"declined\":\"GENRE\"}",
                "{\"id\":\"0d1f9c5e-0000-4000-8000-000000000002\",\"holding\":{\"possession\":\"owned\"}}",
            })
    void bookThatCannotBeRead_isNamedByItsLine(String line) throws IOException {
        try (ArchiveReader archive = new ArchiveReader(archiveWith(line))) {
            assertThatThrownBy(() -> books(archive))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageStartingWith("Line 1 of books.jsonl: ");
        }
    }

    @Test
    void changedFile_isFound() throws IOException {
        try (ArchiveReader archive = new ArchiveReader(archiveWith("{}"))) {
            assertThatThrownBy(archive::verify).hasMessage("The file books.jsonl of this archive is damaged.");
        }
    }

    /** A few kilobytes that unpack to 200 MB. */
    @Test
    void endlessLine_isRefusedBeforeItIsInMemory() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "manifest.json", MANIFEST);
            zip.putNextEntry(new ZipEntry("books.jsonl"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        try (ArchiveReader archive = new ArchiveReader(file)) {
            assertThatThrownBy(() -> books(archive)).hasMessage("A line is too long.");
        }
    }

    private Path archiveWith(String line) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.json", MANIFEST);
        files.put("books.jsonl", line + "\n");
        return zip(files);
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static List<ReaderBook> books(ArchiveReader archive) throws IOException {
        List<ReaderBook> books = new ArrayList<>();
        archive.books(ANN, books::add);
        return books;
    }
}
