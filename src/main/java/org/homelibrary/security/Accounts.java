package org.homelibrary.security;

import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.User;

/**
 * What signing in has to know of accounts. The services answer it.
 *
 * <p>Both throw {@code StoreException} when the store cannot be reached.
 */
public interface Accounts {

    Optional<User> find(UUID id);

    /** Finds by e-mail or username, in any spelling; an e-mail comes before a username that looks the same. */
    Optional<User> findByName(String name);
}
