package org.homelibrary.security;

import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.User;

/**
 * What signing in has to know of accounts. The services answer it.
 *
 * <p>Both throw {@code StoreException} when the store cannot be reached.
 */
public interface Accounts {

    Optional<User> find(UUID id);

    /** Finds by e-mail, letter case aside. */
    Optional<User> findByEmail(String email);
}
