package org.homelibrary.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.model.account.User;

/** Accounts. */
public interface UserDao {

    /**
     * Stores a new account. The first account ever stored becomes the administrator, and of any number of simultaneous
     * first accounts exactly one.
     *
     * @return the account as stored
     * @throws TakenException when e-mail or username, in any spelling, belong to another account
     */
    User create(User user);

    /**
     * Stores a new account if it is the first one ever, which makes it the administrator's.
     *
     * @return the account as stored, or empty when there was another
     * @throws TakenException when e-mail or username, letter case aside, belong to another account
     */
    Optional<User> createFirst(User user);

    Optional<User> find(UUID id);

    /**
     * Finds several, in any order; without those that are not there.
     *
     * @param ids up to 100 different ones
     */
    List<User> findAll(List<UUID> ids);

    /** Finds by e-mail in any of its {@linkplain EmailAddress spellings}. */
    Optional<User> findByEmail(String email);

    /** Finds by username, letter case and Unicode's ways of composing a letter aside. */
    Optional<User> findByUsername(String username);

    /**
     * Stores a changed account.
     *
     * @return the account as stored, to be used for a further change
     * @throws ConflictException when it was changed or deleted since it was read
     */
    User save(User user);

    /** Deletes the account, and frees its e-mail and username; nothing happens when there is none. */
    void delete(UUID id);

    /**
     * Accounts by username.
     *
     * @param cursor null, or the {@link Page#next()} of the page before
     * @param limit 1 to 100
     */
    Page<User> list(String cursor, int limit);
}
