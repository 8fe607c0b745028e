package org.homelibrary.service.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.homelibrary.model.export.CsvColumn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.service.Conflicts;

/** Writes a member's books as a table for spreadsheets and for other programs (ADR 0040). */
@ApplicationScoped
public class CsvExport {

    static final int BOOKS_AT_ONCE = 100;

    /** Without this mark Excel takes the text for one in the old character set of its country. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ExportPages pages;

    protected CsvExport() {
        this(null);
    }

    @Inject
    CsvExport(ExportPages pages) {
        this.pages = pages;
    }

    /**
     * Reads some books at a time.
     *
     * @param member whose readings are in the table, with every book of the library that is not deleted; of a former member
     *     with those of which they said something, and without what the household keeps about them
     * @param zone of the member
     * @throws java.io.UncheckedIOException when there is no room for the file
     */
    public ExportFile table(Member member, ZoneId zone) {
        return ExportFile.of(out -> write(member, zone, out));
    }

    private void write(Member member, ZoneId zone, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180);
        rows.printRecord(Stream.of(CsvColumn.values()).map(CsvColumn::header));
        ExportPages.Page page = read(member, null);
        print(page, zone, rows);
        while (page.last() != null) {
            page = read(member, page.last());
            print(page, zone, rows);
        }
        rows.flush();
    }

    private ExportPages.Page read(Member member, UUID after) {
        return Conflicts.retrying(() -> member.isCurrent()
                ? pages.read(member, after, BOOKS_AT_ONCE)
                : pages.readOfFormer(member, after, BOOKS_AT_ONCE));
    }

    private static void print(ExportPages.Page page, ZoneId zone, CSVPrinter rows) throws IOException {
        for (ReaderBook book : page.books()) {
            rows.printRecord(Stream.of(CsvColumn.values()).map(column -> column.cell(book, zone)));
        }
    }
}
