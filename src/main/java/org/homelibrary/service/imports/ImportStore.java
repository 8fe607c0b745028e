package org.homelibrary.service.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportFacts;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportPart;
import org.homelibrary.model.imports.job.RowReport;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.service.imports.report.Gzip;
import org.homelibrary.service.imports.report.ImportFactsJson;
import org.homelibrary.service.imports.report.RowDecisions;
import org.homelibrary.service.imports.report.RowReportJson;

/** Jobs with what is stored beside them, in values instead of bytes. Each call is a transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class ImportStore {

    private final ImportDao imports;

    protected ImportStore() {
        this(null);
    }

    @Inject
    ImportStore(ImportDao imports) {
        this.imports = imports;
    }

    /** Stores a new job with its file: the job first, so that what is left of a failure can be seen and deleted. */
    ImportJob add(ImportJob job, byte[] packedFile) {
        ImportJob added = imports.add(job);
        for (int number = 0; number * ImportDao.MAX_PART < packedFile.length; number++) {
            int begin = number * ImportDao.MAX_PART;
            int end = Math.min(packedFile.length, begin + ImportDao.MAX_PART);
            imports.savePart(job.id(), ImportPart.FILE, number, Arrays.copyOfRange(packedFile, begin, end));
        }
        return added;
    }

    Optional<ImportJob> find(ImportId id) {
        return imports.find(id);
    }

    List<ImportJob> findAll(UUID libraryId, UUID userId, int limit) {
        return imports.findAll(libraryId, userId, limit);
    }

    List<ImportJob> findRunning(int limit) {
        return imports.findRunning(limit);
    }

    /** @throws ConflictException when it was changed or purged since it was read */
    ImportJob save(ImportJob job) {
        return imports.save(job);
    }

    void purge(ImportId id) {
        imports.purge(id);
    }

    /** Returns the file and all that was decided about it. */
    ImportedFile file(ImportJob job) {
        return new ImportedFile(content(job.id()), job.settings(), job.choices(), decisions(job.id()));
    }

    /** Reads the file as it is packed, once; it is unpacked as often as it is opened. */
    private FileSource content(ImportId id) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int number = 0; ; number++) {
            Optional<byte[]> part = imports.findPart(id, ImportPart.FILE, number);
            if (part.isEmpty()) {
                break;
            }
            packed.writeBytes(part.get());
        }
        byte[] all = packed.toByteArray();
        return () -> Gzip.open(all);
    }

    RowDecisions decisions(ImportId id) {
        return imports.findPart(id, ImportPart.DECISIONS, 0)
                .map(RowDecisions::read)
                .orElse(RowDecisions.NONE);
    }

    void save(ImportId id, RowDecisions decisions) {
        imports.savePart(id, ImportPart.DECISIONS, 0, decisions.write());
    }

    ImportFacts facts(ImportId id) {
        return imports.findPart(id, ImportPart.FACTS, 0)
                .map(ImportFactsJson::read)
                .orElse(ImportFacts.NONE);
    }

    void save(ImportId id, ImportFacts facts) {
        imports.savePart(id, ImportPart.FACTS, 0, ImportFactsJson.write(facts));
    }

    /** @param number of the batch, from 0; none is in a batch that was never stored */
    List<RowReport> reports(ImportId id, int number) {
        return imports.findPart(id, ImportPart.RESULTS, number)
                .map(RowReportJson::read)
                .orElse(List.of());
    }

    void save(ImportId id, int number, List<RowReport> reports) {
        imports.savePart(id, ImportPart.RESULTS, number, RowReportJson.write(reports));
    }
}
