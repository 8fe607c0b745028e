package org.homelibrary.web.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.eclipse.krazo.engine.Viewable;

/**
 * Renders the view that a controller named, and hands its bytes on in one piece.
 *
 * <p>In place of a {@code ViewEngine}, because Krazo's writer around one looks twice through every jar of the application
 * for each page, and copies the page byte by byte (ADR 0006).
 */
@Provider
@ApplicationScoped
public class ViewWriter implements WriterInterceptor {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private Templates templates;
    private Models models;

    protected ViewWriter() {}

    @Inject
    public ViewWriter(Templates templates, Models models) {
        this.templates = templates;
        this.models = models;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() instanceof Viewable view) {
            PageBytes page = new PageBytes();
            templates.render(view.getView(), models.asMap(), page);
            context.setEntity(page.toByteArray());
            context.setType(byte[].class);
            context.setGenericType(byte[].class);
            context.setMediaType(HTML);
        }
        context.proceed();
    }
}
