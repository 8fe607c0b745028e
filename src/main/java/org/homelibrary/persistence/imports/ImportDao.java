package org.homelibrary.persistence.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportPart;
import org.homelibrary.persistence.ConflictException;

/** Imports of members, each with what is stored beside it in numbered parts. */
public interface ImportDao {

    /** The most bytes of one part: a DynamoDB item has room for 400 kB. */
    int MAX_PART = 300_000;

    /**
     * Stores a new job.
     *
     * @throws ConflictException when there is one of this id
     */
    ImportJob add(ImportJob job);

    Optional<ImportJob> find(ImportId id);

    /** A member's jobs in a library, the newest first. */
    List<ImportJob> findAll(UUID libraryId, UUID userId, int limit);

    /** Jobs of all members that are running, the oldest first: one that has just started may be missing. */
    List<ImportJob> findRunning(int limit);

    /**
     * Stores a changed job.
     *
     * @return the job as stored, to be used for a further change
     * @throws ConflictException when it was changed or purged since it was read
     */
    ImportJob save(ImportJob job);

    /**
     * Stores one part, in the place of an earlier one of the same number.
     *
     * @param number from 0 to 99,999
     * @param bytes at most {@link #MAX_PART}
     */
    void savePart(ImportId id, ImportPart part, int number, byte[] bytes);

    Optional<byte[]> findPart(ImportId id, ImportPart part, int number);

    /** Removes a job with all its parts. One that is gone is no error; when it fails, the job stays and a part may be gone. */
    void purge(ImportId id);
}
