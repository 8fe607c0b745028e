package org.homelibrary.worker;

/**
 * What AWS's runtime invokes the worker function with. It is called from other class loaders of this process, so that it
 * speaks the JDK's types only.
 *
 * <p>Where this process is to work messages off ({@code library.role} is {@code worker} or {@code all}), it is an MBean of
 * the platform's MBean server under {@link #OBJECT_NAME}. Code outside the application calls it so:
 *
 * <pre>{@code
 * byte[] answer = (byte[]) ManagementFactory.getPlatformMBeanServer()
 *         .invoke(
 *                 new ObjectName("org.homelibrary:type=FunctionHandler"),
 *                 "handle",
 *                 new Object[] {event, millis},
 *                 new String[] {"[B", "long"});
 * }</pre>
 *
 * <p>What it throws arrives there as the cause of a {@code RuntimeMBeanException}.
 */
public interface FunctionHandler {

    String OBJECT_NAME = "org.homelibrary:type=FunctionHandler";

    /**
     * Does what an event asks for.
     *
     * @param event as AWS Lambda receives it, JSON in UTF-8: of SQS with at most 10 records, or of EventBridge's clock
     * @param budgetMillis the time it may take; messages that are not done by then are to be delivered again
     * @return for SQS {@code {"batchItemFailures":[{"itemIdentifier":"…"}]}}: the messages to be delivered again
     * @throws IllegalArgumentException when it is no such event: then all its messages are to be delivered again
     */
    byte[] handle(byte[] event, long budgetMillis);
}
