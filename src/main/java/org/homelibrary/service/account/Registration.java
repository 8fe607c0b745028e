package org.homelibrary.service.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.model.account.User;
import org.homelibrary.service.FieldError;

/** What somebody typed who wants an account: names without the blanks around them, passwords as they are. */
public record Registration(String username, String email, String password, String confirmation) {

    /** Something before and after one at sign; whether mail arrives there is not ours to know. */
    private static final Pattern EMAIL = Pattern.compile(
            "[^@\\s\\p{C}\\p{Z}<>()\\[\\],;:\"\\\\]{1,64}@[^@\\s\\p{C}\\p{Z}<>()\\[\\],;:\"\\\\]{1,253}");

    /** Control, formatting and unassigned characters: what cannot be seen can be mistaken for somebody else. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    public Registration {
        username = Normalizer.normalize(Objects.requireNonNullElse(username, ""), Normalizer.Form.NFC)
                .strip();
        email = EmailAddress.normalize(Objects.requireNonNullElse(email, ""));
        password = Objects.requireNonNullElse(password, "");
        confirmation = Objects.requireNonNullElse(confirmation, "");
    }

    /** All that is wrong with it, in the order of the fields. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (username.isEmpty()) {
            errors.add(FieldError.of("username", "accountError.usernameEmpty"));
        } else if (username.length() > User.MAX_USERNAME_LENGTH) {
            errors.add(FieldError.of("username", "accountError.usernameLong", User.MAX_USERNAME_LENGTH));
        } else if (INVISIBLE.matcher(username).find()) {
            errors.add(FieldError.of("username", "accountError.usernameInvisible"));
        }
        if (email.length() > User.MAX_EMAIL_LENGTH || !EMAIL.matcher(email).matches()) {
            errors.add(FieldError.of("email", "accountError.email"));
        }
        errors.addAll(NewPassword.errors("password", password, confirmation));
        return errors;
    }
}
