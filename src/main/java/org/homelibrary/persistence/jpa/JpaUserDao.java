package org.homelibrary.persistence.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.TakenException;
import org.homelibrary.persistence.UserDao;

/** Tables {@code users} and {@code administrator_seat}. */
@ApplicationScoped
public class JpaUserDao implements UserDao {

    private static final int ADMINISTRATOR_SEAT = 1;

    private Entities entities;

    protected JpaUserDao() {}

    @Inject
    JpaUserDao(Entities entities) {
        this.entities = entities;
    }

    @Override
    public User create(User user) {
        requireFreeEmail(user);
        if (isFirst(user)) {
            user.makeAdmin();
        }
        return insert(user);
    }

    @Override
    public Optional<User> createFirst(User user) {
        requireFreeEmail(user);
        if (!isFirst(user)) {
            return Optional.empty();
        }
        user.makeAdmin();
        return Optional.of(insert(user));
    }

    private void requireFreeEmail(User user) {
        if (EmailAddress.keys(user.getEmail()).size() > 1
                && findByEmail(user.getEmail()).isPresent()) {
            throw new TakenException(TakenException.Field.EMAIL, null);
        }
    }

    /** Takes the seat. Other first accounts wait here until this transaction ends, and find it taken, or free again. */
    private boolean isFirst(User user) {
        return entities.executeNative(
                        "UPDATE administrator_seat SET user_id = ?1 WHERE id = ?2 AND user_id IS NULL",
                        user.getId(),
                        ADMINISTRATOR_SEAT)
                == 1;
    }

    private User insert(User user) {
        try {
            return entities.insert(user);
        } catch (ConflictException e) {
            throw taken(e);
        }
    }

    private static RuntimeException taken(ConflictException conflict) {
        String message =
                StoreErrors.sqlError(conflict).map(SQLException::getMessage).orElse("");
        if (message.contains("USERS_EMAIL_UQ")) {
            return new TakenException(TakenException.Field.EMAIL, conflict);
        }
        if (message.contains("USERS_USERNAME_UQ")) {
            return new TakenException(TakenException.Field.USERNAME, conflict);
        }
        return conflict;
    }

    @Override
    public Optional<User> find(UUID id) {
        return entities.find(User.class, id);
    }

    @Override
    public List<User> findAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.select(User.class, "SELECT u FROM User u WHERE u.id IN ?1", ids.size(), ids);
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return EmailAddress.keys(email).stream()
                .flatMap(key -> select("SELECT u FROM User u WHERE u.emailKey = ?1", key))
                .findFirst();
    }

    @Override
    public Optional<User> findByUsername(String username) {
        return select("SELECT u FROM User u WHERE u.usernameKey = ?1", User.usernameKey(username))
                .findFirst();
    }

    private Stream<User> select(String jpql, String key) {
        return entities.select(User.class, jpql, 1, key).stream();
    }

    @Override
    public User save(User user) {
        return entities.update(User.class, user.getId(), user);
    }

    @Override
    public void delete(UUID id) {
        // the tables of one reader's list, which nobody reads any more, stay for one release (ADR 0032)
        entities.executeNative("DELETE FROM user_books WHERE user_id = ?1", id);
        entities.executeNative("DELETE FROM library_counts WHERE user_id = ?1", id);
        entities.execute("DELETE FROM User u WHERE u.id = ?1", id);
    }

    @Override
    public Page<User> list(String cursor, int limit) {
        return new Pager<>("users", User::getUsernameKey, this::read).page(cursor, limit);
    }

    private List<User> read(boolean backward, String key, int limit) {
        return backward
                ? entities.select(
                        User.class,
                        "SELECT u FROM User u WHERE u.usernameKey < ?1 ORDER BY u.usernameKey DESC",
                        limit,
                        key == null ? Keys.AFTER_ALL : key)
                : entities.select(
                        User.class,
                        "SELECT u FROM User u WHERE u.usernameKey > ?1 ORDER BY u.usernameKey",
                        limit,
                        key == null ? Keys.BEFORE_ALL : key);
    }
}
