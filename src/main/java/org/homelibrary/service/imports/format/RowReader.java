package org.homelibrary.service.imports.format;

import org.homelibrary.service.imports.row.Cells;
import org.homelibrary.service.imports.row.RowBuilder;

/** Reads the rows of one program's table. */
interface RowReader {

    void read(Cells cells, RowBuilder row);
}
