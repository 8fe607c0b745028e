package org.homelibrary.service.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.homelibrary.model.export.CsvColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.model.imports.ImportedHolding;
import org.homelibrary.model.imports.ImportedIsbn;
import org.homelibrary.model.imports.ImportedReading;
import org.homelibrary.model.isbn.PrintedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookDetails;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Copy;
import org.homelibrary.model.library.holding.Holding;
import org.homelibrary.model.library.holding.Possession;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingId;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.imports.file.TestFile;
import org.homelibrary.support.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of a reader's books, as spreadsheets, other programs and our own import read it. */
class CsvExportTest {

    private static final UUID LIBRARY = new UUID(1, 1);
    private static final Instant ADDED = Instant.parse("2026-05-04T23:30:00Z");
    private static final Member ANN = member(2, MemberRole.OWNER);
    private static final Member BEN = member(3, MemberRole.READER);

    private final InMemoryStore store = new InMemoryStore();

    /** How many books the store was asked for each time. */
    private final List<Object> limits = new ArrayList<>();

    private int failsAtPage;
    private final CsvExport export = new CsvExport(store.around(new ExportPages(
            watched(store.libraryBooks()), new LibraryBooks(store.libraryBooks(), store.readings(), null), null)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyField_comesBackThroughOurOwnImport(long seed) {
        Map<String, ReaderBook> books = new TreeMap<>();
        RandomBooks random = new RandomBooks(seed);
        while (books.size() < 250) {
            ReaderBook book = random.next(ANN);
            if (books.putIfAbsent(book.bookId().toString(), book) == null) {
                add(book);
            }
        }
        TestFile file = TestFile.of(csv(ANN));
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.HOME_LIBRARY);
        List<ImportRow> expected = new ArrayList<>();
        books.values().forEach(book -> expected.add(row(expected.size() + 1, book)));
        assertThat(file.rows()).isEqualTo(expected);
    }

    /** Nor where a spreadsheet splits that takes semicolons for separators. */
    @Test
    void noCell_isRunBySpreadsheets() {
        RandomBooks random = new RandomBooks(4);
        for (int i = 0; i < 250; i++) {
            add(random.next(ANN));
        }
        assertThat(records(csv(ANN))).hasSize(251).allSatisfy(row -> assertThat(row.toList())
                .allSatisfy(
                        cell -> assertThat(cell).doesNotContainPattern("(?:^|[;\\t\\r\\n])[ \"]*[=+\\-@\\t\\r＝＋－＠]")));
    }

    @Test
    void books_areReadSomeAtATime() {
        addVolumes(2 * ExportPages.BOOKS_AT_ONCE + 1);
        assertThat(records(csv(ANN))).hasSize(2 * ExportPages.BOOKS_AT_ONCE + 2);
        assertThat(limits).hasSize(3).containsOnly(ExportPages.BOOKS_AT_ONCE);
    }

    /** Part of a table would look whole. */
    @Test
    void storeThatFailsInTheMiddle_givesNoFile() {
        addVolumes(ExportPages.BOOKS_AT_ONCE);
        failsAtPage = 2;
        assertThatThrownBy(() -> export.table(ANN, ZoneOffset.UTC)).hasMessage("broken");
    }

    private void addVolumes(int count) {
        for (int i = 0; i < count; i++) {
            add(titled("Volume " + i));
        }
    }

    @Test
    void deletedBooks_areLeftOut_andEverybodyHasTheirOwnReadings() {
        ReaderBook lamp = titled("Lamp");
        add(lamp.with(lamp.reading().rated(new Rating(9)).withNotes("Ann's own")));
        ReaderBook gone = titled("Gone in a moment");
        add(gone.with(gone.book().deleted(ADDED)));

        List<CSVRecord> bens = records(csv(BEN));
        assertThat(bens).hasSize(2);
        assertThat(cell(bens, CsvColumn.TITLE)).isEqualTo("Lamp");
        assertThat(cell(bens, CsvColumn.PRIVATE_NOTES)).isEmpty();
        assertThat(cell(bens, CsvColumn.MY_RATING)).isEqualTo("0");
        List<CSVRecord> anns = records(csv(ANN));
        assertThat(cell(anns, CsvColumn.PRIVATE_NOTES)).isEqualTo("Ann's own");
        assertThat(cell(anns, CsvColumn.MY_RATING)).isEqualTo("5");
        assertThat(cell(anns, CsvColumn.RATING)).isEqualTo("4.5");
    }

    @ParameterizedTest
    @CsvSource({"UTC, 2026/05/04", "Europe/Berlin, 2026/05/05", "America/New_York, 2026/05/04"})
    void dayOfAdding_isTheReaders(String zone, String day) {
        add(titled("Lamp"));
        assertThat(cell(records(csv(ANN, ZoneId.of(zone))), CsvColumn.DATE_ADDED))
                .isEqualTo(day);
    }

    @Test
    void emptyLibrary_isAHeader_afterTheMarkThatExcelNeeds() {
        byte[] csv = csv(ANN);
        assertThat(csv).startsWith(0xef, 0xbb, 0xbf);
        assertThat(new String(csv, UTF_8))
                .startsWith("\ufeffHome Library Id,Title,Author,Additional Authors,ISBN,ISBN13,My Rating,")
                .endsWith(",Reads\r\n");
    }

    /** So other programs read it, and so do we when somebody deletes the first column. */
    @Test
    void withoutOurId_itIsAFileOfGoodreads() {
        add(titled("Lamp"));
        TestFile file = TestFile.of(new String(csv(ANN), UTF_8).replaceAll("(?m)^[^,]*,", ""), UTF_8);
        assertThat(file.facts().settings().format()).isEqualTo(ImportFormat.GOODREADS);
        assertThat(file.rows()).extracting(ImportRow::title).containsExactly("Lamp");
    }

    private static ImportRow row(int number, ReaderBook book) {
        BookDetails details = book.book().details();
        Reading reading = book.reading();
        PrintedNumber printed = book.book().number().printed();
        return new ImportRow(
                number,
                book.book().number().hasIsbn()
                        ? ImportedIsbn.certain(book.book().number().isbn())
                        : ImportedIsbn.NONE,
                details.with(BookField.COVER, null).with(BookField.TAGS, null),
                new ImportedReading(reading.status(), reading.rating(), reading.notes(), reading.reads()),
                holding(book.book().holding()),
                details.tags(),
                printed == null ? null : printed.value(),
                List.of(),
                null);
    }

    private static ImportedHolding holding(Holding holding) {
        List<Copy> copies = holding.copies();
        Copy first = copies.isEmpty() ? Copy.at(null, new UUID(0, 0)) : copies.get(0);
        return new ImportedHolding(
                holding.possession(),
                holding.due(),
                holding.possession() == Possession.OWNED ? Math.max(1, copies.size()) : 0,
                first.location(),
                first.condition(),
                first.acquiredOn(),
                first.price(),
                first.acquiredFrom(),
                first.note(),
                null,
                holding.addedAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private LibraryBookDao watched(LibraryBookDao books) {
        return (LibraryBookDao) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LibraryBookDao.class}, (self, method, arguments) -> {
                    limits.add(arguments[2]);
                    if (limits.size() == failsAtPage) {
                        throw new IllegalStateException("broken");
                    }
                    try {
                        return method.invoke(books, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void add(ReaderBook book) {
        try {
            store.inTransaction(() -> store.libraryBooks().add(book.book(), book.reading()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ReaderBook titled(String title) {
        LibraryBookId id = new LibraryBookId(LIBRARY, UUID.nameUUIDFromBytes(title.getBytes(UTF_8)));
        LibraryBook book =
                LibraryBook.byHand(id, ANN.userId(), ADDED).withDetails(BookDetails.NONE.with(BookField.TITLE, title));
        return new ReaderBook(book, Reading.none(ReadingId.of(id, ANN.userId())));
    }

    private byte[] csv(Member member) {
        return csv(member, ZoneOffset.UTC);
    }

    private byte[] csv(Member member, ZoneId zone) {
        ExportFile table = export.table(member, zone);
        try (InputStream content = table.content()) {
            byte[] bytes = content.readAllBytes();
            assertThat(table.size()).isEqualTo(bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> records(byte[] csv) {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(new String(csv, UTF_8).substring(1)))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the first book. */
    private static String cell(List<CSVRecord> rows, CsvColumn column) {
        return rows.get(1).get(column.ordinal());
    }

    private static Member member(long id, MemberRole role) {
        return Member.joining(LIBRARY, new UUID(id, id), role, Instant.EPOCH);
    }
}
