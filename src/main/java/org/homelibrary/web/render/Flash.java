package org.homelibrary.web.render;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A message about what the last request did, shown once.
 *
 * @param message a localised sentence
 * @param action path to POST to by the one button beside the message, or null when there is none; what follows a question
 *     mark are the fields of the form
 * @param actionLabel localised, or null
 */
public record Flash(Kind kind, String message, String action, String actionLabel) {

    /** How the message is meant. */
    public enum Kind {
        SUCCESS,
        INFO,
        ERROR
    }

    public Flash {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
    }

    /** Returns the path that the button's form is sent to, or null. */
    public String actionPath() {
        return action == null ? null : action.split("\\?", 2)[0];
    }

    /** Returns the fields of that form beside its token. */
    public Map<String, String> actionFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (action != null && action.contains("?")) {
            for (String field : action.split("\\?", 2)[1].split("&")) {
                String[] pair = field.split("=", 2);
                fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
