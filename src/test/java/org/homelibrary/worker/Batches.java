package org.homelibrary.worker;

import java.util.concurrent.Executor;
import org.homelibrary.messaging.LookupBatchWorker;
import org.homelibrary.messaging.LookupWorker;

/** The worker as the application has it, for tests of what hands it its batches. */
public final class Batches {

    public static final int THREADS = 4;

    private Batches() {}

    public static LookupBatchWorker worker(LookupWorker worker, Executor executor) {
        return new SqsBatchWorker(worker, null, THREADS, executor);
    }
}
