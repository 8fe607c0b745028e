package org.homelibrary.worker;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.homelibrary.config.EditionSettings;
import org.homelibrary.config.Settings;

/**
 * Lets code outside the application, in the same process, find the worker: in a Lambda function AWS's runtime client runs
 * there and has no other way in. The platform's MBean server is what all class loaders share.
 */
@ApplicationScoped
public class WorkerRegistration {

    private final FunctionEvents worker;
    private final Settings settings;

    @Resource
    private ContextService contexts;

    private boolean registered;

    protected WorkerRegistration() {
        this(null, null);
    }

    @Inject
    WorkerRegistration(FunctionEvents worker, Settings settings) {
        this.worker = worker;
        this.settings = settings;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws JMException {
        if (settings.edition().queue() == EditionSettings.Queue.SQS
                && settings.edition().role() != EditionSettings.Role.WEB) {
            // a thread from outside has none of the application's naming and class loading
            FunctionHandler inContext = contexts.createContextualProxy(worker, FunctionHandler.class);
            server().registerMBean(new StandardMBean(inContext, FunctionHandler.class, false), name());
            registered = true;
        }
    }

    @PreDestroy
    void stop() {
        if (registered) {
            try {
                server().unregisterMBean(name());
            } catch (JMException e) {
                throw new IllegalStateException("the worker was registered by this very bean", e);
            }
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(FunctionHandler.OBJECT_NAME);
    }
}
