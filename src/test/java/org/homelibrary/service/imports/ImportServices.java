package org.homelibrary.service.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homelibrary.contract.library.LibraryStore;
import org.homelibrary.messaging.ImportMessage;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.model.imports.job.ImportJob;
import org.homelibrary.model.library.Member;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.imports.file.FileSource;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.support.InTransactions;

/** Imports on a store of a test, without lookups; nothing runs in the background. */
public final class ImportServices {

    private final List<ImportMessage> queued = new ArrayList<>();
    private final ImportService service;
    private final PreviewService previews;
    private final ImportWork work;

    public ImportServices(LibraryStore store, Clock clock) {
        InTransactions transactions = store::inTransaction;
        ImportStore imports = transactions.around(new ImportStore(store.imports()));
        RowStore rows = transactions.around(new RowStore(
                new LibraryBooks(store.libraryBooks(), store.readings(), new OwnCovers(store.covers(), clock)),
                store.libraryBooks(),
                store.readings(),
                store.shelves(),
                clock));
        ImportSteps steps = transactions.around(new ImportSteps(imports, rows, store.members(), clock));
        LookupService lookups = new LookupService(new NoQueue(), null, null, null, clock);
        service = new ImportService(imports, steps, lookups, queued::add, clock);
        previews = new PreviewService(imports, new ImportPreview(imports, rows, clock), service, clock);
        work = new ImportWork(imports, steps, lookups, clock);
    }

    public ImportJob preview(Member member, FileSource file) {
        return previews.upload(member, "file", file);
    }

    /** Brings everything in. */
    public ImportJob run(Member member, ImportJob job) {
        service.start(member, job.id().id());
        workOff();
        return service.get(member, job.id().id());
    }

    public ImportJob undo(Member member, ImportJob job) {
        service.undo(member, job.id().id());
        workOff();
        return service.get(member, job.id().id());
    }

    private void workOff() {
        while (!queued.isEmpty()) {
            ImportMessage message = queued.remove(0);
            if (work.work(message, Duration.ofSeconds(20))) {
                queued.add(message);
            }
        }
    }

    private static final class NoQueue implements MetadataQueue {

        @Override
        public void send(LookupMessage message) {
            // nobody looks anything up
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }
}
