package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homelibrary.model.User;
import org.homelibrary.security.BusyException;
import org.homelibrary.security.Passwords;

/** Asks a signed-in user for the password once more, before what cannot be taken back. */
@ApplicationScoped
public class PasswordCheck {

    private Passwords passwords;
    private Guesses guesses;

    protected PasswordCheck() {}

    @Inject
    public PasswordCheck(Passwords passwords, Guesses guesses) {
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /**
     * @param field name of the field it was typed into
     * @throws RejectedException when it is not the user's password
     * @throws TooManyTriesException when it was wrong too often
     * @throws BusyException when too many passwords are being checked
     */
    void require(User user, String field, String password) {
        if (password == null || password.isEmpty()) {
            throw new RejectedException(FieldError.of(field, "accountError.passwordEmpty"));
        }
        String subject = "confirmation " + user.getId();
        guesses.begin(subject, SignInService.FREE_PER_ACCOUNT);
        if (!passwords.matches(password, user.getPasswordHash())) {
            throw new RejectedException(FieldError.of(field, "accountError.passwordWrong"));
        }
        guesses.forget(subject);
    }
}
