package org.homelibrary.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import org.eclipse.krazo.forms.FormMethodOverwriteFilter;

/**
 * Keeps one of a filter of Krazo's for all requests. It is made anew for each, though it remembers nothing, and making
 * it looks for a service through every jar of the application: a sixth of what a list page cost (ADR 0008).
 */
public class KrazoExtension implements Extension {

    void keepOne(@Observes ProcessSyntheticAnnotatedType<FormMethodOverwriteFilter> filter) {
        filter.configureAnnotatedType()
                .remove(annotation -> annotation.annotationType() == RequestScoped.class)
                .add(ApplicationScoped.Literal.INSTANCE);
    }
}
