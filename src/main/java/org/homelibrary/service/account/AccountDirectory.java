package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.security.Accounts;

/** Finds accounts for sign-in, and for the cookie of each request. */
@ApplicationScoped
public class AccountDirectory implements Accounts {

    private UserDao users;

    protected AccountDirectory() {}

    @Inject
    public AccountDirectory(UserDao users) {
        this.users = users;
    }

    @Override
    public Optional<User> find(UUID id) {
        return users.find(id);
    }

    @Override
    public Optional<User> findByName(String name) {
        if (name.length() > User.MAX_EMAIL_LENGTH) {
            return Optional.empty();
        }
        Optional<User> byEmail =
                EmailAddress.normalize(name).indexOf('@') < 0 ? Optional.empty() : users.findByEmail(name);
        return byEmail.or(() -> users.findByUsername(name));
    }
}
