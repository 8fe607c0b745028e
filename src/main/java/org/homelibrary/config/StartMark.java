package org.homelibrary.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * Tells the code that started the server that the application runs. The server itself stays up when it fails to start an
 * application, and has no page to show then.
 */
@ApplicationScoped
public class StartMark {

    // static, so that the second needs no bean of the scope that has just ended
    static void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        System.setProperty(StartUp.RUNS, "true");
    }

    static void end(@Observes @Destroyed(ApplicationScoped.class) Object event) {
        System.clearProperty(StartUp.RUNS);
    }
}
