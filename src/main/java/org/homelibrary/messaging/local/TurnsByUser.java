package org.homelibrary.messaging.local;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;

/** Messages of several users, one of each in turn; those of one user in the order in which they came. */
final class TurnsByUser {

    /** The user whose turn is next comes first. */
    private final Map<UUID, Deque<LookupMessage>> byUser = new LinkedHashMap<>();

    boolean isEmpty() {
        return byUser.isEmpty();
    }

    int count(UUID user) {
        return byUser.containsKey(user) ? byUser.get(user).size() : 0;
    }

    void add(LookupMessage message) {
        byUser.computeIfAbsent(message.userId(), user -> new ArrayDeque<>()).add(message);
    }

    boolean remove(LookupMessage message) {
        Deque<LookupMessage> messages = byUser.get(message.userId());
        if (messages == null || !messages.remove(message)) {
            return false;
        }
        forgetIfEmpty(message.userId());
        return true;
    }

    Optional<LookupMessage> poll() {
        if (byUser.isEmpty()) {
            return Optional.empty();
        }
        UUID user = byUser.keySet().iterator().next();
        Deque<LookupMessage> messages = byUser.remove(user);
        LookupMessage next = messages.remove();
        if (!messages.isEmpty()) {
            byUser.put(user, messages);
        }
        return Optional.of(next);
    }

    /** Returns the user who has the most waiting. */
    Optional<UUID> longest() {
        return byUser.keySet().stream().max(Comparator.comparingInt(this::count));
    }

    /** Drops the message of the user that came last. */
    Optional<LookupMessage> dropOf(Optional<UUID> user) {
        Optional<LookupMessage> last = user.map(byUser::get).map(Deque::removeLast);
        user.ifPresent(this::forgetIfEmpty);
        return last;
    }

    private void forgetIfEmpty(UUID user) {
        if (byUser.get(user).isEmpty()) {
            byUser.remove(user);
        }
    }

    void clear() {
        byUser.clear();
    }
}
