package org.homelibrary.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.homelibrary.service.maintenance.ReadinessService;

/** Up when the queue of lookups can be reached and gets on. */
@Readiness
@ApplicationScoped
public class QueueCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(QueueCheck.class.getName());

    private final ReadinessService readiness;

    protected QueueCheck() {
        this(null);
    }

    @Inject
    public QueueCheck(ReadinessService readiness) {
        this.readiness = readiness;
    }

    @Override
    public HealthCheckResponse call() {
        boolean ready = readiness.isQueueReady();
        if (!ready) {
            LOG.severe("the queue of lookups cannot be reached, or does not get on");
        }
        return HealthCheckResponse.named("queue").status(ready).build();
    }
}
