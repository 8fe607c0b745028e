package org.homelibrary.messaging.local;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;

/** Messages of several libraries, one of each in turn; those of one library in the order in which they were put. */
final class TurnsByLibrary {

    /** The library whose turn is next comes first. */
    private final Map<UUID, Deque<LookupMessage>> byLibrary = new LinkedHashMap<>();

    boolean isEmpty() {
        return byLibrary.isEmpty();
    }

    int count(UUID library) {
        return byLibrary.containsKey(library) ? byLibrary.get(library).size() : 0;
    }

    /** Puts it behind the others of its library. */
    void add(LookupMessage message) {
        of(message.libraryId()).addLast(message);
    }

    /** Puts it before the others of its library, whose turn comes when it would have come. */
    void addFirst(LookupMessage message) {
        of(message.libraryId()).addFirst(message);
    }

    private Deque<LookupMessage> of(UUID libraryId) {
        return byLibrary.computeIfAbsent(libraryId, library -> new ArrayDeque<>());
    }

    boolean remove(LookupMessage message) {
        Deque<LookupMessage> messages = byLibrary.get(message.libraryId());
        if (messages == null || !messages.remove(message)) {
            return false;
        }
        forgetIfEmpty(message.libraryId());
        return true;
    }

    Optional<LookupMessage> poll() {
        if (byLibrary.isEmpty()) {
            return Optional.empty();
        }
        UUID library = byLibrary.keySet().iterator().next();
        Deque<LookupMessage> messages = byLibrary.remove(library);
        LookupMessage next = messages.remove();
        if (!messages.isEmpty()) {
            byLibrary.put(library, messages);
        }
        return Optional.of(next);
    }

    /** Returns the library that has the most waiting. */
    Optional<UUID> longest() {
        return byLibrary.keySet().stream().max(Comparator.comparingInt(this::count));
    }

    /** Takes away the message of the library that would come last. */
    Optional<LookupMessage> removeLast(UUID library) {
        if (!byLibrary.containsKey(library)) {
            return Optional.empty();
        }
        LookupMessage last = byLibrary.get(library).removeLast();
        forgetIfEmpty(library);
        return Optional.of(last);
    }

    private void forgetIfEmpty(UUID library) {
        if (byLibrary.get(library).isEmpty()) {
            byLibrary.remove(library);
        }
    }

    void clear() {
        byLibrary.clear();
    }
}
