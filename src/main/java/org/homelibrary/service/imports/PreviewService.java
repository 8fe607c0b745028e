package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.imports.FileFacts;
import org.homelibrary.model.imports.FileSettings;
import org.homelibrary.model.imports.ImportChoices;
import org.homelibrary.model.imports.job.ImportFacts;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.RowDecision;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.Roles;
import org.homelibrary.service.imports.file.FileRefusedException;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.service.imports.file.ImportFiles;
import org.homelibrary.service.imports.report.Gzip;
import org.homelibrary.service.imports.report.RowDecisions;

/**
 * Imports that have not begun: a member brings a file, sees what will happen to its rows, and decides about it.
 *
 * <p>Every method throws a {@link ForbiddenException} when the member may only read.
 */
@ApplicationScoped
public class PreviewService {

    private final ImportStore imports;
    private final ImportPreview preview;
    private final ImportService service;
    private final Clock clock;

    protected PreviewService() {
        this(null, null, null, null);
    }

    @Inject
    PreviewService(ImportStore imports, ImportPreview preview, ImportService service, Clock clock) {
        this.imports = imports;
        this.preview = preview;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Keeps a file, and says what will happen to its rows.
     *
     * @param fileName null for a pasted list
     * @throws FileRefusedException when it cannot be read; nothing is kept then
     */
    public ImportJob upload(Member member, String fileName, FileSource file) {
        Roles.requireEditor(member);
        try {
            FileFacts facts = ImportFiles.examine(file, FileSettings.DETECTED);
            ImportId id = new ImportId(member.libraryId(), member.userId(), UUID.randomUUID());
            ImportJob added;
            try (InputStream content = file.open()) {
                added = imports.add(
                        ImportJob.preview(id, fileName, facts.settings(), facts.rows(), clock.instant()),
                        Gzip.pack(content));
            }
            return preview(
                    member, added, facts, new ImportedFile(file, facts.settings(), added.choices(), RowDecisions.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob preview(Member member, ImportJob job, FileFacts facts, ImportedFile file) throws IOException {
        try {
            return imports.save(preview.make(member, job, ImportFacts.of(facts), file));
        } catch (FileRefusedException e) {
            imports.purge(job.id());
            throw e;
        }
    }

    /**
     * Reads the file of a preview in another way.
     *
     * @param asked what the person chose; the rest is detected
     * @throws FileRefusedException when the file cannot be read like this; the preview stays as it was
     * @throws ConflictException when the import has begun
     */
    public ImportJob change(Member member, UUID importId, FileSettings asked, ImportChoices choices) {
        ImportJob job = previewed(member, importId);
        try {
            ImportedFile file = imports.file(job);
            FileFacts facts = ImportFiles.examine(file.content(), asked);
            ImportJob changed = job.read(facts.settings(), choices, facts.rows(), clock.instant());
            ImportedFile other = new ImportedFile(file.content(), facts.settings(), choices, file.decisions());
            return imports.save(preview.make(member, changed, ImportFacts.of(facts), other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps what a person decided about rows of a preview.
     *
     * @param decisions by the numbers of the rows; null takes one back
     * @throws ConflictException when the import has begun
     */
    public ImportJob decide(Member member, UUID importId, Map<Integer, RowDecision> decisions) {
        ImportJob job = previewed(member, importId);
        ImportedFile file = imports.file(job);
        RowDecisions all = file.decisions().with(decisions);
        if (all.equals(file.decisions())) {
            return job;
        }
        try {
            imports.save(job.id(), all);
            // the file and how it is read are as they were
            ImportFacts facts = imports.facts(job.id());
            return imports.save(preview.make(
                    member, job, facts, new ImportedFile(file.content(), job.settings(), job.choices(), all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob previewed(Member member, UUID importId) {
        ImportJob job = service.get(member, importId);
        if (job.state() != ImportState.PREVIEW) {
            throw new ConflictException("the import has begun");
        }
        return job;
    }
}
