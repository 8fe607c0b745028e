package org.homelibrary.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** What everybody injects and tests replace. */
@ApplicationScoped
public class CommonBeans {

    @Produces
    @ApplicationScoped
    Settings settings() {
        return Settings.current();
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
