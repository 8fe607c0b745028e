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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.homelibrary.model.export.CsvColumn;
import org.homelibrary.model.library.Member;

/** Writes a member's books as a table for spreadsheets and for other programs (ADR 0040). */
@ApplicationScoped
public class CsvExport {

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
        ExportPages.each(
                (after, limit) -> member.isCurrent()
                        ? pages.read(member, after, limit)
                        : pages.readOfFormer(member, after, limit),
                book -> rows.printRecord(Stream.of(CsvColumn.values()).map(column -> column.cell(book, zone))));
        rows.flush();
    }
}
