package org.homelibrary.web.filter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.homelibrary.model.account.User;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.NextPath;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.web.access.AcceptHeader;
import org.homelibrary.web.access.AdminOnly;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.access.Public;

/**
 * Lets visitors see {@link Public} pages only, sends them to sign in otherwise, hides {@link AdminOnly} pages, and refuses
 * {@link EditorsOnly} pages.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    private CurrentUser currentUser;
    private CurrentMember currentMember;
    private FormRescue rescue;

    protected AccessFilter() {}

    @Inject
    public AccessFilter(CurrentUser currentUser, CurrentMember currentMember, FormRescue rescue) {
        this.currentUser = currentUser;
        this.currentMember = currentMember;
        this.rescue = rescue;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (isMarked(Public.class)) {
            return;
        }
        Optional<User> user = currentUser.user();
        if (user.isEmpty()) {
            request.abortWith(signIn(request));
        } else if (isMarked(AdminOnly.class) && !user.get().isAdmin()) {
            throw new NotFoundException();
        } else if (isMarked(EditorsOnly.class)
                && !currentMember.require().role().mayEdit()) {
            throw new ForbiddenException("readers change no books");
        }
    }

    private boolean isMarked(Class<? extends Annotation> mark) {
        return resource.getResourceMethod().isAnnotationPresent(mark)
                || resource.getResourceClass().isAnnotationPresent(mark);
    }

    private Response signIn(ContainerRequestContext request) throws IOException {
        if (request.getHeaderString("HX-Request") != null) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Redirect", loginPath(pathOf(request.getHeaderString("HX-Current-URL"))))
                    .build();
        }
        if (AcceptHeader.wantsJson(request.getHeaderString(HttpHeaders.ACCEPT))) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity("{\"error\":\"sign in first\"}")
                    .build();
        }
        boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (get) {
            String next = pathOf(request.getUriInfo().getRequestUri().toString());
            return Response.seeOther(URI.create(loginPath(next))).build();
        }
        return rescue.signInWith(request)
                .orElseGet(() -> Response.seeOther(URI.create(loginPath(rescue.pageAfterSignIn(request))))
                        .build());
    }

    private static String loginPath(String next) {
        String safe = NextPath.safe(next);
        return safe.equals(NextPath.DEFAULT) && next == null
                ? "/login"
                : "/login?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }

    /** Path and query of an address. */
    private static String pathOf(String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
