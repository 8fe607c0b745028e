package org.homelibrary.security;

import java.util.List;

/**
 * What the next page says once at its top.
 *
 * @param messageKey a key of {@code messages.properties}
 * @param arguments what the message's place holders stand for
 * @param undoPath where a form that takes the change back is sent, or null
 */
public record Notice(Kind kind, String messageKey, List<String> arguments, String undoPath) {

    /** How it looks. */
    public enum Kind {
        SUCCESS,
        INFO,
        ERROR
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice success(String messageKey, String... arguments) {
        return new Notice(Kind.SUCCESS, messageKey, List.of(arguments), null);
    }

    public static Notice info(String messageKey, String... arguments) {
        return new Notice(Kind.INFO, messageKey, List.of(arguments), null);
    }

    public static Notice error(String messageKey, String... arguments) {
        return new Notice(Kind.ERROR, messageKey, List.of(arguments), null);
    }

    public Notice withUndo(String path) {
        return new Notice(kind, messageKey, arguments, path);
    }
}
