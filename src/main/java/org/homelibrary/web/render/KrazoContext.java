package org.homelibrary.web.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.eclipse.krazo.jaxrs.PostMatchingRequestFilter;

/**
 * Tells Krazo what it wants to know of JAX-RS, once: its filter hands over objects that speak for whatever request is
 * being answered. Krazo itself would run that filter for every request, and look a bean up by a walk over the whole stack
 * each time (ADR 0008).
 */
@Provider
@PreMatching
@ApplicationScoped
public class KrazoContext implements ContainerRequestFilter {

    @Context
    ResourceContext resources;

    private volatile boolean told;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!told) {
            resources.initResource(new PostMatchingRequestFilter()).filter(request);
            told = true;
        }
    }
}
