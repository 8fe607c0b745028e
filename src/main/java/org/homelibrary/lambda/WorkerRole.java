package org.homelibrary.lambda;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/**
 * Hands batches of queue messages, and the event of each hour, to the application, as a call and never as a request: what
 * nobody can address from outside needs no lock.
 */
final class WorkerRole implements LibraryFunction.Role {

    /** Where the application leaves its worker: the platform's MBean server is what all class loaders share. */
    private static final String WORKER = "org.homelibrary:type=FunctionHandler";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName worker;

    /** @throws StartException when the application has left none */
    WorkerRole() {
        try {
            worker = new ObjectName(WORKER);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
        if (!beans.isRegistered(worker)) {
            throw new StartException("The application has left no worker at " + WORKER + ".");
        }
    }

    @Override
    public byte[] answer(byte[] event, Duration time) {
        try {
            return (byte[])
                    beans.invoke(worker, "handle", new Object[] {event, time.toMillis()}, new String[] {"[B", "long"});
        } catch (RuntimeMBeanException e) {
            throw e.getTargetException();
        } catch (JMException e) {
            throw new IllegalStateException("the worker cannot be called", e);
        }
    }
}
