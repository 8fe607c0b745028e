package org.homelibrary.service.imports.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;
import org.homelibrary.web.render.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no libraries, or are meant to do harm, end in a reason with a sentence. */
class HostileFilesTest {

    private static final List<String> SAMPLES = List.of(
            "goodreads-31.csv",
            "storygraph.csv",
            "librarything.tsv",
            "libib.csv",
            "clz-books.csv",
            "calibre.csv",
            "bookwyrm.csv",
            "openreads.csv",
            "openlibrary-reading-log.csv",
            "jelu.csv",
            "formulas.csv");

    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReason_hasASentence(Reason reason) {
        String key = new FileRefusedException(reason).messageKey();
        assertThat(Texts.of(Locale.ENGLISH).text(key, 1)).isNotBlank();
        assertThat(Texts.of(Locale.GERMAN).text(key, 1)).isNotBlank();
    }

    @Test
    void lineOf200Megabytes_isTooLarge() {
        assertRefused(() -> repeated("Title\n", 'a', 200 * MEGABYTE), Reason.TOO_LARGE, 64);
    }

    @Test
    void lineOf20Megabytes_isTooLongForARow() {
        assertRefused(
                () -> repeated("Title,Author\nThe Lamp,Anna Writer\n", 'a', 20 * MEGABYTE), Reason.ROW_TOO_LONG, 2);
        assertRefused(() -> repeated("Title,Author\n\"", '\n', 20 * MEGABYTE), Reason.ROW_TOO_LONG, 1);
        assertRefused(() -> repeated("9780140013993\n", '9', 20 * MEGABYTE), Reason.ROW_TOO_LONG, 2);
    }

    @Test
    void tenThousandColumns_areTooMany() {
        assertRefused("Title,ISBN" + ",x".repeat(10_000) + "\n1,2\n", Reason.TOO_MANY_COLUMNS, 300);
    }

    @Test
    void moreRowsThanAnyLibraryHas_areRefused() {
        assertRefused("Title\n" + "x\n".repeat(ImportFiles.MAX_ROWS + 1), Reason.TOO_MANY_ROWS, ImportFiles.MAX_ROWS);
    }

    @Test
    void archivesAndSpreadsheets_areNamed() throws IOException {
        assertRefused(zip("goodreads.csv"), Reason.ZIP);
        assertRefused(zip("[Content_Types].xml", "xl/workbook.xml"), Reason.SPREADSHEET, "XLSX");
        assertRefused("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", Reason.SPREADSHEET, "XLS");
    }

    @Test
    void otherFormats_areNamed() {
        assertRefused("SQLite format 3\0....", Reason.DATABASE, "SQLite");
        assertRefused("%PDF-1.7\n", Reason.OTHER_FORMAT, "PDF");
        assertRefused("\u001f\u008b\b", Reason.OTHER_FORMAT, "GZIP");
        assertRefused("<!DOCTYPE html><html>", Reason.WEB_PAGE);
        assertRefused("[{\"title\": \"The Lamp\"}]", Reason.JSON);
    }

    @Test
    void zerosAndNoise_areNoText() {
        assertRefused("Title,Author\nThe\0Lamp,Anna Writer\n", Reason.NOT_TEXT);
        byte[] noise = new byte[100_000];
        new Random(14).nextBytes(noise);
        assertRefused(noise, Reason.NOT_TEXT);
    }

    @Test
    void nothing_isSaidToBeNothing() {
        assertRefused("", Reason.EMPTY);
        assertRefused(" \n\n", Reason.EMPTY);
        assertRefused("\ufeffBook Id,Title,Author,Bookshelves,My Rating,Exclusive Shelf\r\n", Reason.NO_ROWS);
    }

    @Test
    void endlessTexts_areCutAndNoted() {
        String text = RowText.of(TestFile.of("Title,Notes\n" + "x".repeat(600) + "," + "y".repeat(20_000) + "\n", UTF_8)
                .rows()
                .get(0));
        assertThat(text).hasSizeLessThan(11_000).contains("noted=[CUT 'xxx", "CUT 'yyy");
    }

    /** What makes careless patterns try again at every character. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "0", "(", "x (", ", ", "[a=", "9.70", "; ", "<", "& ", "\u00a0", "1/"})
    void cellsThatAreOneCharacterOverAndOver_areReadAtOnce(String repeated) {
        String cell = repeated.repeat(10_000 / repeated.length()) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String sample : SAMPLES) {
                char separator = sample.endsWith("tsv") ? '\t' : ',';
                String header = new String(TestFile.bytesOf(sample), ISO_8859_1).split("\r?\n")[0];
                int columns = header.split(String.valueOf(separator)).length;
                String quoted = separator == ',' ? '"' + "x (" + cell + '"' : "x (" + cell;
                String row = String.join(String.valueOf(separator), Collections.nCopies(columns, quoted));
                assertThat(TestFile.of(header + "\n" + row + "\n", ISO_8859_1).rows())
                        .hasSize(1);
            }
            assertThat(TestFile.of("The Lamp\nx" + cell + "\n", UTF_8).rows()).isNotEmpty();
        });
    }

    @Test
    void longLineOfNumbers_losesNone() {
        String line = "9780140013993 ".repeat(1000) + "\n" + "9780306406157,".repeat(1000);
        assertThat(TestFile.of(line, UTF_8).rows()).hasSize(2000).allMatch(row -> row.isbn()
                .isCertain());
    }

    @Test
    void manyRows_areReadOneAfterTheOther() {
        TestFile file = TestFile.of(() -> new SequenceInputStream(
                new ByteArrayInputStream("Title,Author\n".getBytes(UTF_8)),
                new ByteArrayInputStream("The Lamp,Anna Writer\n".repeat(20_000).getBytes(UTF_8))));
        assertThat(file.facts().rows()).isEqualTo(20_000);
    }

    private static void assertRefused(String text, Reason reason, Object... arguments) {
        boolean isText = text.chars().anyMatch(c -> c > 0xff);
        assertRefused(text.getBytes(isText ? UTF_8 : ISO_8859_1), reason, arguments);
    }

    private static void assertRefused(byte[] bytes, Reason reason, Object... arguments) {
        assertRefused(() -> new ByteArrayInputStream(bytes), reason, arguments);
    }

    private static void assertRefused(FileSource file, Reason reason, Object... arguments) {
        assertThatThrownBy(() -> TestFile.of(file)).isInstanceOfSatisfying(FileRefusedException.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[MEGABYTE]);
            }
        }
        return bytes.toByteArray();
    }

    /** A text that goes on with one character, which nobody has to keep in memory. */
    private static InputStream repeated(String begin, char c, int count) {
        InputStream rest = new InputStream() {

            private int left = count;

            @Override
            public int read() {
                return left-- > 0 ? c : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int given = Math.min(left, length);
                if (given <= 0) {
                    return -1;
                }
                Arrays.fill(buffer, offset, offset + given, (byte) c);
                left -= given;
                return given;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(begin.getBytes(UTF_8)), rest);
    }
}
