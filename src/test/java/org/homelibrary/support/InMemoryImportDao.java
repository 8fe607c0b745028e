package org.homelibrary.support;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportPart;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.imports.ImportDao;

/** Imports in memory. */
public class InMemoryImportDao implements ImportDao {

    private final Map<ImportId, ImportJob> jobs = new HashMap<>();
    private final Map<List<Object>, byte[]> parts = new HashMap<>();
    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryImportDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized ImportJob add(ImportJob job) {
        beforeWrite.run();
        ImportJob added = job.withVersion(1);
        if (jobs.putIfAbsent(job.id(), added) != null) {
            throw new ConflictException("there is an import of this id");
        }
        return added;
    }

    @Override
    public synchronized Optional<ImportJob> find(ImportId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized List<ImportJob> findAll(UUID libraryId, UUID userId, int limit) {
        return jobs.values().stream()
                .filter(job -> job.id().libraryId().equals(libraryId)
                        && job.id().userId().equals(userId))
                .sorted(Comparator.comparing(ImportJob::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ImportJob> findRunning(int limit) {
        return jobs.values().stream()
                .filter(ImportJob::isRunning)
                .sorted(Comparator.comparing(ImportJob::createdAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized ImportJob save(ImportJob job) {
        beforeWrite.run();
        if (find(job.id()).filter(it -> it.version() == job.version()).isEmpty()) {
            throw new ConflictException("the import was changed or purged");
        }
        ImportJob saved = job.withVersion(job.version() + 1);
        jobs.put(job.id(), saved);
        return saved;
    }

    @Override
    public synchronized void savePart(ImportId id, ImportPart part, int number, byte[] bytes) {
        beforeWrite.run();
        parts.put(List.of(id.id(), part, number), bytes.clone());
    }

    @Override
    public synchronized Optional<byte[]> findPart(ImportId id, ImportPart part, int number) {
        return Optional.ofNullable(parts.get(List.of(id.id(), part, number))).map(byte[]::clone);
    }

    @Override
    public synchronized void purge(ImportId id) {
        beforeWrite.run();
        parts.keySet().removeIf(key -> key.get(0).equals(id.id()));
        jobs.remove(id);
    }
}
