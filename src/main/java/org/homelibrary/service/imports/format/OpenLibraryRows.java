package org.homelibrary.service.imports.format;

import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.RowBuilder;

/** Open Library's reading log: no title and no ISBN, only the numbers of works and editions. */
final class OpenLibraryRows implements RowReader {

    @Override
    public void read(Cells cells, RowBuilder row) {
        row.foreignNumber(cells.first("Edition Id", "Work Id"));
        row.reading().status(cells.get("Bookshelf"));
    }
}
