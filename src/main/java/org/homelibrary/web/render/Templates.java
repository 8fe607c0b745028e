package org.homelibrary.web.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;

/** The jte templates that the build compiled into the WAR; each is named by its file, {@code books/list.jte}. */
@ApplicationScoped
public class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(Path.of("unused"), ContentType.Html, Templates.class.getClassLoader());

    public void render(String template, Map<String, Object> values, TemplateOutput output) {
        engine.render(template, values, output);
    }
}
