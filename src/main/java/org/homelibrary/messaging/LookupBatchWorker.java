package org.homelibrary.messaging;

/**
 * Works off messages in the batches in which SQS delivers them: the queue's side of it, and what other class loaders of
 * this process find, so that it speaks the JDK's types only.
 *
 * <p>Where this process is to work messages off ({@code library.role} is {@code worker} or {@code all}), it is an MBean of
 * the platform's MBean server under {@link #OBJECT_NAME}. Code outside the application calls it so:
 *
 * <pre>{@code
 * byte[] answer = (byte[]) ManagementFactory.getPlatformMBeanServer()
 *         .invoke(
 *                 new ObjectName("org.homelibrary:type=LookupBatchWorker"),
 *                 "handle",
 *                 new Object[] {event, millis},
 *                 new String[] {"[B", "long"});
 * }</pre>
 *
 * <p>There it takes the hourly event of EventBridge's clock, too. What it throws arrives there as the cause of a
 * {@code RuntimeMBeanException}.
 */
public interface LookupBatchWorker {

    String OBJECT_NAME = "org.homelibrary:type=LookupBatchWorker";

    /**
     * Does what the messages ask for, each for itself: none takes its neighbours along. It may be called with the same
     * messages again, in any order.
     *
     * @param event an SQS event as AWS Lambda receives it, JSON in UTF-8, of at most 10 records
     * @param budgetMillis the time it may take; what is not done by then counts as failed
     * @return {@code {"batchItemFailures":[{"itemIdentifier":"…"}]}}: the messages to be delivered again
     * @throws IllegalArgumentException when the event is none: then all its messages are to be delivered again
     */
    byte[] handle(byte[] event, long budgetMillis);
}
