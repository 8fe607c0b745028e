package org.homelibrary.service;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field its name on the wire, or {@value #WHOLE_FORM}
 * @param messageKey of the sentence that says so
 * @param arguments what the sentence's place holders stand for
 */
public record FieldError(String field, String messageKey, List<Object> arguments) {

    /** Stands for the form as a whole. */
    public static final String WHOLE_FORM = "form";

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String messageKey, Object... arguments) {
        return new FieldError(field, messageKey, List.of(arguments));
    }
}
