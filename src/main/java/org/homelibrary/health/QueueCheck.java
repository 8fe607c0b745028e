package org.homelibrary.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.homelibrary.service.ReadinessService;

/** Up when the queue of lookups takes messages. */
@Readiness
@ApplicationScoped
public class QueueCheck implements HealthCheck {

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
        return HealthCheckResponse.named("queue")
                .status(readiness.isQueueReady())
                .build();
    }
}
