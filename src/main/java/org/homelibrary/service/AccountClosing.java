package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.User;
import org.homelibrary.persistence.UserDao;

/**
 * Deletes an account with all its data.
 *
 * <p>Books go first and the account last, in many short transactions: when it is interrupted, the owner can sign in and
 * do it again. Nothing of another user is ever touched.
 */
@ApplicationScoped
public class AccountClosing {

    private static final Logger LOG = Logger.getLogger(AccountClosing.class.getName());

    private UserDao users;
    private PasswordCheck passwordCheck;
    private AccountEraser eraser;

    protected AccountClosing() {}

    @Inject
    public AccountClosing(UserDao users, PasswordCheck passwordCheck, AccountEraser eraser) {
        this.users = users;
        this.passwordCheck = passwordCheck;
        this.eraser = eraser;
    }

    /** @throws RejectedException when the password is wrong */
    public void close(UUID userId, String password) {
        User user = users.find(userId).orElseThrow(() -> new NotFoundException("no user " + userId));
        passwordCheck.require(user, "password", password);
        eraser.signOutEverywhere(userId);
        eraseBooks(userId);
        eraser.eraseAccount(userId);
        // once more for what a request that was under way has added meanwhile
        eraseBooks(userId);
        eraser.eraseAccount(userId);
        LOG.log(Level.INFO, "account deleted user={0}", userId);
    }

    private void eraseBooks(UUID userId) {
        int erased;
        do {
            erased = eraser.eraseSomeBooks(userId);
        } while (erased > 0);
    }
}
