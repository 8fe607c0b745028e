package org.homelibrary.service.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.service.FieldError;

/** The rules for a password, wherever one is chosen: its length, and that it was typed the same twice. */
final class NewPassword {

    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 128;

    private NewPassword() {}

    /** @param field name of the password's field; that of its repetition is {@code confirm_password} */
    static List<FieldError> errors(String field, String password, String confirmation) {
        List<FieldError> errors = new ArrayList<>();
        String typed = Passwords.prepare(Objects.requireNonNullElse(password, ""));
        int length = typed.codePointCount(0, typed.length());
        if (length < MIN_LENGTH) {
            errors.add(FieldError.of(field, "accountError.passwordShort", MIN_LENGTH));
        } else if (length > MAX_LENGTH) {
            errors.add(FieldError.of(field, "accountError.passwordLong", MAX_LENGTH));
        } else if (!typed.equals(Passwords.prepare(Objects.requireNonNullElse(confirmation, "")))) {
            errors.add(FieldError.of("confirm_password", "accountError.passwordDifferent"));
        }
        return errors;
    }
}
