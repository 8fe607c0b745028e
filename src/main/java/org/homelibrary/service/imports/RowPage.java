package org.homelibrary.service.imports;

import java.util.List;
import org.homelibrary.model.imports.job.RowReport;

/**
 * Some rows of an import.
 *
 * @param next number of the page where it goes on, or null at the end
 */
public record RowPage(List<RowReport> rows, Integer next) {

    public RowPage {
        rows = List.copyOf(rows);
    }
}
