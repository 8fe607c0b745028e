package org.homelibrary.persistence.jpa.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.JobText;

@Entity
@Table(name = "imports")
@IdClass(ImportJobRow.Key.class)
class ImportJobRow {

    record Key(UUID libraryId, UUID userId, UUID id) {

        static Key of(ImportId id) {
            return new Key(id.libraryId(), id.userId(), id.id());
        }
    }

    @Id
    @Column(name = "library_id")
    private UUID libraryId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Id
    private UUID id;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String settings;

    private String choices;

    private String counts;

    @Column(name = "file_rows")
    private int rows;

    private int done;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected ImportJobRow() {}

    ImportJobRow(ImportJob job) {
        this.libraryId = job.id().libraryId();
        this.userId = job.id().userId();
        this.id = job.id().id();
        this.fileName = job.fileName();
        this.state = job.state();
        this.settings = JobText.of(job.settings());
        this.choices = JobText.of(job.choices());
        this.counts = JobText.of(job.counts());
        this.rows = job.rows();
        this.done = job.done();
        this.createdAt = job.createdAt();
        this.changedAt = job.changedAt();
        this.version = job.version() - 1;
    }

    ImportJob job() {
        return new ImportJob(
                new ImportId(libraryId, userId, id),
                fileName,
                state,
                JobText.settings(settings),
                JobText.choices(choices),
                JobText.counts(counts),
                rows,
                done,
                createdAt,
                changedAt,
                version + 1);
    }
}
