package org.homelibrary.persistence.dynamodb.imports;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.imports.job.ImportId;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.imports.job.ImportPart;
import org.homelibrary.model.imports.job.ImportState;
import org.homelibrary.model.imports.job.JobText;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item of a job, among those of its member, and the items of its parts, in a partition of their own. */
final class ImportItems {

    /** Of a job that is running. */
    static final String RUNNING = "IMPORT";

    static final String JOB = "IMPORT#";
    static final String BYTES = "bytes";

    private static final String OF_MEMBER = "IMPORTS#";
    private static final String FILE_NAME = "file_name";
    private static final String STATE = "import_state";
    private static final String SETTINGS = "settings";
    private static final String CHOICES = "choices";
    private static final String COUNTS = "row_counts";
    private static final String ROWS = "file_rows";
    private static final String DONE = "done";
    private static final String CREATED_AT = "created_at";
    private static final String CHANGED_AT = "changed_at";

    private ImportItems() {}

    static String ofMember(UUID libraryId, UUID userId) {
        return OF_MEMBER + libraryId + "#" + userId;
    }

    static String ofJob(ImportId id) {
        return JOB + id.id();
    }

    static Map<String, AttributeValue> key(ImportId id) {
        return LibraryTable.key(ofMember(id.libraryId(), id.userId()), JOB + id.id());
    }

    static Map<String, AttributeValue> key(ImportId id, ImportPart part, int number) {
        return LibraryTable.key(ofJob(id), partKey(part, number));
    }

    private static String partKey(ImportPart part, int number) {
        return String.format(Locale.ROOT, "%s#%05d", part.name(), number);
    }

    static Item item(ImportJob job) {
        ImportId id = job.id();
        Item item = LibraryTable.item(ofMember(id.libraryId(), id.userId()), JOB + id.id())
                .with(FILE_NAME, job.fileName())
                .with(STATE, job.state())
                .with(SETTINGS, JobText.of(job.settings()))
                .with(CHOICES, JobText.of(job.choices()))
                .with(COUNTS, JobText.of(job.counts()))
                .with(ROWS, job.rows())
                .with(DONE, job.done())
                .with(CREATED_AT, job.createdAt())
                .with(CHANGED_AT, job.changedAt())
                .with(Items.VERSION, job.version());
        return job.isRunning()
                ? item.with(LibraryTable.CHORE, RUNNING).with(LibraryTable.CHORE_AT, job.createdAt())
                : item;
    }

    static ImportJob job(Item item) {
        return new ImportJob(
                new ImportId(
                        LibraryTable.libraryId(item),
                        LibraryTable.readerId(item),
                        LibraryTable.id(item.text(LibraryTable.SK), 1)),
                item.text(FILE_NAME),
                item.choice(STATE, ImportState.values()),
                JobText.settings(item.text(SETTINGS)),
                JobText.choices(item.text(CHOICES)),
                JobText.counts(item.text(COUNTS)),
                item.number(ROWS),
                item.number(DONE),
                item.time(CREATED_AT),
                item.time(CHANGED_AT),
                item.count(Items.VERSION));
    }

    static Item item(ImportId id, ImportPart part, int number, byte[] bytes) {
        return LibraryTable.item(ofJob(id), partKey(part, number)).with(BYTES, bytes);
    }
}
