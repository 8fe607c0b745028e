package org.homelibrary.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homelibrary.model.imports.ImportColumn;
import org.homelibrary.model.imports.ImportFormat;
import org.homelibrary.model.imports.PlannedRow.Outcome;
import org.homelibrary.model.imports.job.ImportFacts;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.service.imports.RowPage;
import org.homelibrary.service.imports.report.RowDecisions;
import org.homelibrary.web.render.PageContext;

/**
 * {@code imports/show}: one import, at whatever it is.
 *
 * @param from number of the first page of rows that is shown, from 0
 * @param next number of the page after, or null
 */
public record ImportView(
        ImportJob job,
        ImportFacts facts,
        List<ImportRowView> rows,
        ImportFilter filter,
        int from,
        Integer next,
        Map<String, String> errors) {

    /** What a person can decide about a row, as the form calls it. */
    public static final List<String> WAYS =
            Stream.of(RowsForm.Way.values()).map(RowsForm.Way::wire).toList();

    public ImportView {
        rows = List.copyOf(rows);
    }

    static ImportView of(
            ImportJob job,
            ImportFacts facts,
            RowDecisions decisions,
            RowPage page,
            ImportFilter filter,
            int from,
            Map<String, String> errors) {
        List<ImportRowView> rows = page.rows().stream()
                .map(row -> ImportRowView.of(row, decisions.of(row.number()), job.state()))
                .toList();
        return new ImportView(job, facts, rows, filter, from, page.next(), errors);
    }

    /** How many rows have an outcome, and where they are. */
    public record Count(Outcome outcome, int rows, String href, boolean isShown) {}

    /** In the order of the outcomes; none of which there is no row. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int rows = job.counts().getOrDefault(outcome, 0);
            if (rows > 0) {
                counts.add(new Count(
                        outcome, rows, path() + "?show=" + ImportFilter.wire(outcome), outcome == filter.outcome()));
            }
        }
        return counts;
    }

    public String path() {
        return ImportController.path(job);
    }

    public boolean isPreview() {
        return job.state() == ImportState.PREVIEW;
    }

    /** Whether a row that did not come in can be put right. */
    public boolean canPutRight(ImportRowView row) {
        return job.canBeUndone() && row.row().bookId() == null;
    }

    public boolean isTable() {
        return job.settings().format() != ImportFormat.LIST;
    }

    /** Whether a person chooses what each column is for. */
    public boolean choosesColumns() {
        return job.settings().format() == ImportFormat.TABLE;
    }

    public ImportColumn column(int position) {
        Map<Integer, ImportColumn> columns = job.settings().columns();
        return columns == null ? null : columns.get(position);
    }

    public List<String> charsets() {
        return ImportForm.CHARSETS;
    }

    public Set<Map.Entry<String, Character>> separators() {
        return ImportForm.SEPARATORS.entrySet();
    }

    public List<String> labels() {
        return List.copyOf(facts.labels().keySet());
    }

    public static String format(PageContext page, ImportFormat format) {
        return format.program().orElseGet(() -> page.text("import.format." + format.wire()));
    }

    /** Whether the order of days can be chosen: some day in the file may mean two. */
    public boolean asksForOrder() {
        return facts.doubtfulDates() > 0 || job.settings().order() != null;
    }

    public String previousHref() {
        if (from == 0) {
            return null;
        }
        return filter.outcome() == null ? href(from - 1) : href(0);
    }

    public String nextHref() {
        return next == null ? null : href(next);
    }

    /** Of this very page. */
    public String here() {
        return href(from);
    }

    private String href(int page) {
        String show = filter.outcome() == null ? "" : "show=" + ImportFilter.wire(filter.outcome()) + "&";
        return path() + "?" + show + "page=" + page;
    }
}
