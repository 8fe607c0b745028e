package org.homelibrary.persistence;

import java.util.Objects;

/** E-mail or username belong to another account. */
public class TakenException extends RuntimeException {

    /** What is taken. */
    public enum Field {
        EMAIL,
        USERNAME
    }

    private final Field field;

    public TakenException(Field field, Throwable cause) {
        super(field + " is taken", cause);
        this.field = Objects.requireNonNull(field);
    }

    public Field field() {
        return field;
    }
}
