package org.homelibrary.web.imports;

import java.util.List;
import java.util.Map;
import org.homelibrary.model.imports.job.ImportJob;

/**
 * {@code imports/index}: where an import begins, and those there are.
 *
 * @param text that was pasted, as it was typed
 * @param maxMegabytes of a file
 * @param errors by {@code file} and {@code text}
 */
public record ImportListView(List<ImportJob> jobs, String text, long maxMegabytes, Map<String, String> errors) {

    public ImportListView {
        jobs = List.copyOf(jobs);
    }

    public String href(ImportJob job) {
        return ImportController.path(job);
    }
}
