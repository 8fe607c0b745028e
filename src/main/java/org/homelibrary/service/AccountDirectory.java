package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.User;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.security.Accounts;

/** Finds accounts for whoever has to recognise a user. */
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
    public Optional<User> findByEmail(String email) {
        return users.findByEmail(email);
    }
}
