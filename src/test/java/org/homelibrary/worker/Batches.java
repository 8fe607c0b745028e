package org.homelibrary.worker;

import java.util.concurrent.Executor;
import org.homelibrary.messaging.LookupBatchWorker;
import org.homelibrary.messaging.LookupWorker;

/** The worker as the application has it, for tests of what hands it its batches. */
public final class Batches {

    private Batches() {}

    public static LookupBatchWorker worker(LookupWorker worker, Executor executor) {
        return new SqsBatchWorker(worker, 4, executor);
    }
}
