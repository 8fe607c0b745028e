package org.homelibrary.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Renders the jte templates that the build compiled into the WAR; a view is named by its file, {@code books/list.jte}. */
@ApplicationScoped
@Priority(ViewEngine.PRIORITY_APPLICATION)
public class JteViewEngine implements ViewEngine {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(Path.of("unused"), ContentType.Html, JteViewEngine.class.getClassLoader());

    @Override
    public boolean supports(String view) {
        return view.endsWith(".jte");
    }

    /** Renders a template outside of MVC, for answers that no controller gives. */
    public void render(String template, Map<String, Object> values, TemplateOutput output) {
        engine.render(template, values, output);
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        render(context.getView(), context.getModels().asMap(), page);
        context.getResponseHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8");
        context.getResponseHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, page.getContentLength());
        try {
            page.writeTo(context.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }
}
