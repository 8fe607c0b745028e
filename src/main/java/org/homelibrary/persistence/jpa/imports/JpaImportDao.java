package org.homelibrary.persistence.jpa.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportPart;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.persistence.imports.ImportDao;
import org.homelibrary.persistence.jpa.Entities;

/** Tables {@code imports} and {@code import_parts}. */
@ApplicationScoped
public class JpaImportDao implements ImportDao {

    private Entities entities;

    protected JpaImportDao() {}

    @Inject
    public JpaImportDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public ImportJob add(ImportJob job) {
        return entities.insert(new ImportJobRow(job.withVersion(1))).job();
    }

    @Override
    public Optional<ImportJob> find(ImportId id) {
        return entities.find(ImportJobRow.class, ImportJobRow.Key.of(id)).map(ImportJobRow::job);
    }

    @Override
    public List<ImportJob> findAll(UUID libraryId, UUID userId, int limit) {
        return select(
                "SELECT j FROM ImportJobRow j WHERE j.libraryId = ?1 AND j.userId = ?2 ORDER BY j.createdAt DESC, j.id",
                limit,
                libraryId,
                userId);
    }

    @Override
    public List<ImportJob> findRunning(int limit) {
        return select(
                "SELECT j FROM ImportJobRow j WHERE j.state IN (?1, ?2) ORDER BY j.createdAt",
                limit,
                ImportState.RUNNING,
                ImportState.UNDOING);
    }

    private List<ImportJob> select(String jpql, int limit, Object... parameters) {
        return entities.select(ImportJobRow.class, jpql, limit, parameters).stream()
                .map(ImportJobRow::job)
                .toList();
    }

    @Override
    public ImportJob save(ImportJob job) {
        return entities.update(ImportJobRow.class, ImportJobRow.Key.of(job.id()), new ImportJobRow(job))
                .job();
    }

    @Override
    public void savePart(ImportId id, ImportPart part, int number, byte[] bytes) {
        ImportPartRow.Key key = new ImportPartRow.Key(id.id(), part, number);
        ImportPartRow row = new ImportPartRow(key, bytes);
        if (entities.find(ImportPartRow.class, key).isPresent()) {
            entities.update(ImportPartRow.class, key, row);
        } else {
            entities.insert(row);
        }
    }

    @Override
    public Optional<byte[]> findPart(ImportId id, ImportPart part, int number) {
        return entities.find(ImportPartRow.class, new ImportPartRow.Key(id.id(), part, number))
                .map(ImportPartRow::bytes);
    }

    @Override
    public void purge(ImportId id) {
        entities.executeNative("DELETE FROM import_parts WHERE import_id = ?1", id.id());
        entities.executeNative(
                "DELETE FROM imports WHERE library_id = ?1 AND user_id = ?2 AND id = ?3",
                id.libraryId(),
                id.userId(),
                id.id());
    }
}
