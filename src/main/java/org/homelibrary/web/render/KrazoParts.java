package org.homelibrary.web.render;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.eclipse.krazo.binding.convert.MvcConverterProvider;
import org.eclipse.krazo.core.ViewResponseFilter;
import org.eclipse.krazo.jersey.bootstrap.JerseyConfigProvider;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * The parts of Krazo that the pages are made with. It comes before Krazo, which then adds none of its own: filters around
 * every request that look for beans by a walk over the whole stack, for tokens in a session, and for other methods in the
 * fields of a form (ADR 0008).
 */
@ConstrainedTo(RuntimeType.SERVER)
@Priority(AutoDiscoverable.DEFAULT_PRIORITY - 1)
public class KrazoParts implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(ViewResponseFilter.class);
        context.register(MvcConverterProvider.class);
        new JerseyConfigProvider().configure(context);
    }
}
