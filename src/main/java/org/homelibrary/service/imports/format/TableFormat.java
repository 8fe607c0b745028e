package org.homelibrary.service.imports.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homelibrary.model.export.CsvColumn;
import org.homelibrary.model.imports.DateOrder;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.ImportRow;
import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.Header;
import org.homelibrary.service.imports.row.RowBuilder;

/** How one program's table is recognised by the names of its columns, and how its rows are read. */
public final class TableFormat {

    /** In the order in which they are tried: the more particular names come first. */
    private enum Known {
        HOME_LIBRARY(
                ImportFormat.HOME_LIBRARY,
                new HomeLibraryRows(),
                header -> header.hasAll(CsvColumn.ID.header(), CsvColumn.TITLE.header())),
        GOODREADS(
                ImportFormat.GOODREADS,
                new GoodreadsRows(),
                header -> header.hasAll("Title", "Exclusive Shelf", "My Rating")
                        && header.count("Book Id", "Author l-f", "Bookshelves", "Date Read") > 1),
        STORYGRAPH(
                ImportFormat.STORYGRAPH,
                new StoryGraphRows(),
                header -> header.hasAll("Title", "Read Status", "Star Rating")),
        LIBRARYTHING(
                ImportFormat.LIBRARYTHING,
                new LibraryThingRows(),
                header -> header.hasAll("Title", "Primary Author", "Collections")),
        LIBIB(ImportFormat.LIBIB, new LibibRows(), header -> header.hasAll("item_type", "title", "creators")),
        CALIBRE(
                ImportFormat.CALIBRE,
                new CalibreRows(),
                header -> header.has("title")
                        && header.count(
                                        "author_sort",
                                        "title_sort",
                                        "library_name",
                                        "series_index",
                                        "identifiers",
                                        "uuid")
                                > 1),
        BOOKWYRM(
                ImportFormat.BOOKWYRM,
                new BookWyrmRows(),
                header -> header.hasAll("title", "author_text", "remote_id")),
        OPENREADS(ImportFormat.OPENREADS, new OpenreadsRows(), header -> header.hasAll("title", "olid", "readings")),
        OPEN_LIBRARY(
                ImportFormat.OPEN_LIBRARY,
                new OpenLibraryRows(),
                header -> header.hasAll("Work Id", "Edition Id", "Bookshelf")),
        INVENTAIRE(ImportFormat.INVENTAIRE, new InventaireRows(), header -> header.hasAll("Item URL", "Edition title")),
        JELU(ImportFormat.JELU, new JeluRows(), header -> header.hasAll("Title", "isbn13", "read_dates", "owned")),
        CLZ(
                ImportFormat.CLZ,
                new ClzRows(),
                header -> header.has("Title")
                        && header.count(
                                        "Collection Status",
                                        "Release Year",
                                        "Added Date",
                                        "Modified Date",
                                        "Purchase Store",
                                        "Index",
                                        "Sort Title",
                                        "Completed Date")
                                > 1);

        private final ImportFormat format;
        private final RowReader rows;
        private final Predicate<Header> signature;

        Known(ImportFormat format, RowReader rows, Predicate<Header> signature) {
            this.format = format;
            this.rows = rows;
            this.signature = signature;
        }
    }

    private final Header header;
    private final RowReader rows;

    private TableFormat(Header header, RowReader rows) {
        this.header = header;
        this.rows = rows;
    }

    /** @return empty when no known program names its columns like this */
    public static Optional<ImportFormat> recognise(Header header) {
        return Stream.of(Known.values())
                .filter(known -> known.signature.test(header))
                .map(known -> known.format)
                .findFirst();
    }

    /** What the columns of a table are likely for, by position. */
    public static Map<Integer, ImportColumn> guessColumns(Header header) {
        return ColumnGuess.of(header);
    }

    /** @param columns what a person chose for a {@link ImportFormat#TABLE}; other formats ignore it */
    public static TableFormat of(ImportFormat format, Header header, Map<Integer, ImportColumn> columns) {
        RowReader rows = Stream.of(Known.values())
                .filter(known -> known.format == format)
                .map(known -> known.rows)
                .findFirst()
                .orElseGet(() -> new TableRows(columns));
        return new TableFormat(header, rows);
    }

    /** @param order of the file's dates; null when nobody has said it */
    public ImportRow row(int number, List<String> values, DateOrder order) {
        RowBuilder row = new RowBuilder(number, order);
        rows.read(new Cells(header, values), row);
        return row.build();
    }
}
