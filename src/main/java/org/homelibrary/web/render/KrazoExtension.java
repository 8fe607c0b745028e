package org.homelibrary.web.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import java.lang.annotation.Annotation;
import java.util.function.Predicate;
import org.eclipse.krazo.cdi.RedirectScopeManager;
import org.eclipse.krazo.jaxrs.JaxRsContextProducer;

/** Makes Krazo make fewer beans anew for each request (ADR 0008). */
public class KrazoExtension implements Extension {

    private static final Predicate<Annotation> REQUEST_SCOPED =
            annotation -> annotation.annotationType() == RequestScoped.class;

    /** Its values speak for whatever request is being answered, so one of each is enough: {@link KrazoContext}. */
    void keepContext(@Observes ProcessSyntheticAnnotatedType<JaxRsContextProducer> producer) {
        AnnotatedTypeConfigurator<JaxRsContextProducer> type = producer.configureAnnotatedType();
        type.remove(REQUEST_SCOPED).add(ApplicationScoped.Literal.INSTANCE);
        type.filterMethods(method -> method.isAnnotationPresent(RequestScoped.class))
                .forEach(method -> method.remove(REQUEST_SCOPED).add(ApplicationScoped.Literal.INSTANCE));
    }

    /** The redirect scope lives in the {@code HttpSession}, which nothing here uses. */
    void leaveOutRedirectScope(@Observes ProcessSyntheticAnnotatedType<RedirectScopeManager> manager) {
        manager.veto();
    }
}
