package org.homelibrary.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Works off messages in the batches in which a queue outside this process delivers them. */
public interface LookupBatchWorker {

    /**
     * Does what the messages ask for, each for itself: none takes its neighbours along. It may be called with the same
     * messages again, in any order.
     *
     * @param budget the time it may take; what is not done by then counts as failed
     * @return the ids of those to be delivered again
     */
    Set<String> work(List<Delivery> batch, Duration budget);
}
