package org.homelibrary.security.cookie;

import java.util.List;

/**
 * What the next page says once at its top.
 *
 * @param messageKey a key of {@code messages.properties}
 * @param arguments what the message's place holders stand for
 * @param actionPath where the form of the one button beside the message is sent, or null
 * @param actionKey the button's label, a key of {@code messages.properties}, or null
 */
public record Notice(Kind kind, String messageKey, List<String> arguments, String actionPath, String actionKey) {

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
        return new Notice(Kind.SUCCESS, messageKey, List.of(arguments), null, null);
    }

    public static Notice info(String messageKey, String... arguments) {
        return new Notice(Kind.INFO, messageKey, List.of(arguments), null, null);
    }

    public static Notice error(String messageKey, String... arguments) {
        return new Notice(Kind.ERROR, messageKey, List.of(arguments), null, null);
    }

    /** With a button that takes the change back. */
    public Notice withUndo(String path) {
        return withAction(path, "flash.undo");
    }

    public Notice withAction(String path, String labelKey) {
        return new Notice(kind, messageKey, arguments, path, labelKey);
    }
}
