package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.TakenException;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.service.NotFoundException;

/**
 * The transactions of the account services, each short: a password takes long to hash, and is hashed before one of
 * these begins (ADR 0001).
 */
@ApplicationScoped
@Transactional
public class AccountStore {

    private UserDao users;

    protected AccountStore() {}

    @Inject
    public AccountStore(UserDao users) {
        this.users = users;
    }

    /**
     * Stores a new account.
     *
     * @throws TakenException when e-mail or username belong to another account
     */
    public User create(User user) {
        return users.create(user);
    }

    /**
     * Stores a new account if it is the very first one. Of several first accounts at the same moment one is the
     * administrator's, and only that one was invited.
     *
     * @return empty when there was another account
     * @throws TakenException when e-mail or username belong to another account
     */
    public Optional<User> createFirst(User user) {
        return users.createFirst(user);
    }

    /** @throws ConflictException when the account was changed or deleted since it was read */
    public User save(User user) {
        return users.save(user);
    }

    /** @throws NotFoundException when there is no such account */
    public User showReadings(UUID userId, boolean shown) {
        User user = users.find(userId).orElseThrow(() -> new NotFoundException("no user " + userId));
        user.showReadings(shown);
        return users.save(user);
    }

    /** Takes back an account that was made a moment ago. */
    public void delete(UUID userId) {
        users.delete(userId);
    }

    /**
     * Ends every session of the user.
     *
     * @throws NotFoundException when there is no such account
     */
    public void signOutEverywhere(UUID userId) {
        User user = users.find(userId).orElseThrow(() -> new NotFoundException("no user " + userId));
        user.signOutEverywhere();
        users.save(user);
    }
}
