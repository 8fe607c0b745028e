package org.homelibrary.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.service.maintenance.ReadinessService;

/** Up when the store answers. The reason why it does not is for the log: this page is public. */
@Readiness
@ApplicationScoped
public class StoreCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StoreCheck.class.getName());

    private final ReadinessService readiness;

    protected StoreCheck() {
        this(null);
    }

    @Inject
    public StoreCheck(ReadinessService readiness) {
        this.readiness = readiness;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            readiness.askStore();
            return HealthCheckResponse.up("store");
        } catch (StoreException e) {
            LOG.log(Level.SEVERE, "the store does not answer: {0}", e.getMessage());
            return HealthCheckResponse.down("store");
        }
    }
}
