package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.model.account.User;
import org.homelibrary.security.password.BusyException;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.RejectedException;

/** Asks a signed-in user for the password once more, before what cannot be taken back. */
@ApplicationScoped
public class PasswordCheck {

    private Passwords passwords;
    private SignInThrottleService throttle;

    protected PasswordCheck() {}

    @Inject
    public PasswordCheck(Passwords passwords, SignInThrottleService throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @param field name of the field it was typed into
     * @throws RejectedException when it is not the user's password
     * @throws TooManyTriesException when it was wrong too often
     * @throws BusyException when too many passwords are being checked
     */
    void require(User user, String field, String password) {
        requireGiven(field, password);
        String subject = "confirmation " + user.getId();
        throttle.begin(subject, SignInService.FREE_PER_ACCOUNT);
        if (!passwords.matches(password, user.getPasswordHash())) {
            throw new RejectedException(FieldError.of(field, "accountError.passwordWrong"));
        }
        throttle.forget(subject);
    }

    /** @throws RejectedException when nothing was typed */
    void requireGiven(String field, String password) {
        if (password == null || password.isEmpty()) {
            throw new RejectedException(FieldError.of(field, "accountError.passwordEmpty"));
        }
    }
}
