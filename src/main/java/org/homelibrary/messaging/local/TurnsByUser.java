package org.homelibrary.messaging.local;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;

/** Messages of several users, one of each in turn; those of one user in the order in which they were put. */
final class TurnsByUser {

    /** The user whose turn is next comes first. */
    private final Map<UUID, Deque<LookupMessage>> byUser = new LinkedHashMap<>();

    boolean isEmpty() {
        return byUser.isEmpty();
    }

    int count(UUID user) {
        return byUser.containsKey(user) ? byUser.get(user).size() : 0;
    }

    /** Puts it behind the others of its user. */
    void add(LookupMessage message) {
        of(message.userId()).addLast(message);
    }

    /** Puts it before the others of its user, whose turn comes when it would have come. */
    void addFirst(LookupMessage message) {
        of(message.userId()).addFirst(message);
    }

    private Deque<LookupMessage> of(UUID userId) {
        return byUser.computeIfAbsent(userId, user -> new ArrayDeque<>());
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

    /** Takes away the message of the user that would come last. */
    Optional<LookupMessage> removeLast(UUID user) {
        if (!byUser.containsKey(user)) {
            return Optional.empty();
        }
        LookupMessage last = byUser.get(user).removeLast();
        forgetIfEmpty(user);
        return Optional.of(last);
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
