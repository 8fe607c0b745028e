package org.homelibrary.support;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.Pager;
import org.homelibrary.persistence.TakenException;
import org.homelibrary.persistence.UserDao;

/** Accounts in memory. What goes in and out is copied, as a store does. */
public class InMemoryUserDao implements UserDao {

    private final Map<UUID, User> users = new LinkedHashMap<>();
    private boolean administratorExisted;

    private final Runnable beforeWrite;

    /** @param beforeWrite throws where no transaction is open */
    public InMemoryUserDao(Runnable beforeWrite) {
        this.beforeWrite = beforeWrite;
    }

    @Override
    public synchronized Optional<User> createFirst(User user) {
        return administratorExisted ? Optional.empty() : Optional.of(create(user));
    }

    @Override
    public synchronized User create(User user) {
        beforeWrite.run();
        for (User other : users.values()) {
            if (other.getEmailKey().equals(user.getEmailKey())) {
                throw new TakenException(TakenException.Field.EMAIL, null);
            }
            if (other.getUsernameKey().equals(user.getUsernameKey())) {
                throw new TakenException(TakenException.Field.USERNAME, null);
            }
        }
        User stored = copy(user, 0);
        if (!administratorExisted) {
            stored.makeAdmin();
            administratorExisted = true;
        }
        users.put(user.getId(), stored);
        return copy(stored, stored.getVersion());
    }

    @Override
    public synchronized Optional<User> find(UUID id) {
        return Optional.ofNullable(users.get(id)).map(user -> copy(user, user.getVersion()));
    }

    @Override
    public List<User> findAll(List<UUID> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized Optional<User> findByEmail(String email) {
        return users.values().stream()
                .filter(user -> EmailAddress.keys(email).contains(user.getEmailKey()))
                .findFirst()
                .map(user -> copy(user, user.getVersion()));
    }

    @Override
    public synchronized Optional<User> findByUsername(String username) {
        return users.values().stream()
                .filter(user -> user.getUsernameKey().equals(User.usernameKey(username)))
                .findFirst()
                .map(user -> copy(user, user.getVersion()));
    }

    @Override
    public synchronized User save(User user) {
        beforeWrite.run();
        User stored = users.get(user.getId());
        if (stored == null || stored.getVersion() != user.getVersion()) {
            throw new ConflictException("user " + user.getId() + " was changed");
        }
        users.put(user.getId(), copy(user, user.getVersion() + 1));
        return copy(user, user.getVersion() + 1);
    }

    @Override
    public synchronized void delete(UUID id) {
        beforeWrite.run();
        users.remove(id);
    }

    @Override
    public synchronized Page<User> list(String cursor, int limit) {
        return new Pager<>("users", User::getUsernameKey, this::read).page(cursor, limit);
    }

    private List<User> read(boolean backward, String key, int limit) {
        Comparator<String> direction = backward ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return users.values().stream()
                .filter(user -> key == null || direction.compare(user.getUsernameKey(), key) > 0)
                .sorted(Comparator.comparing(User::getUsernameKey, direction))
                .limit(limit)
                .map(user -> copy(user, user.getVersion()))
                .toList();
    }

    private static User copy(User user, long version) {
        return User.stored(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.getPasswordHash(),
                user.getPasswordChangedAt(),
                user.getCreatedAt(),
                user.getSessionEpoch(),
                user.isAdmin(),
                user.showsReadings(),
                version);
    }
}
