package org.homelibrary.service;

import java.util.List;

/** The input is not what it has to be; nothing was changed. */
public class RejectedException extends RuntimeException {

    private final transient List<FieldError> errors;

    public RejectedException(FieldError... errors) {
        this(List.of(errors));
    }

    /** @param errors in the order of the fields, at least one */
    public RejectedException(List<FieldError> errors) {
        super("rejected: " + errors.stream().map(FieldError::messageKey).toList());
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
