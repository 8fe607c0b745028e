package org.homelibrary.messaging.local;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;

/**
 * The messages that wait, in a fair order: libraries take turns, so that none waits for all of another's, and what
 * somebody waits for overtakes what nobody does. Of what one library waits for, the book added last comes first; when many
 * are added at once, only the last few are waited for, and the others become bulk. Not thread-safe.
 */
final class Backlog {

    /** Of so many messages one is of those that nobody waits for, as long as there are some: they get on as well. */
    private static final int ONE_IN = 4;

    /** So many of one library are urgent. Nobody watches more of them. */
    static final int MAX_URGENT = 10;

    private final TurnsByLibrary urgent = new TurnsByLibrary();
    private final TurnsByLibrary bulk = new TurnsByLibrary();
    private final Set<LookupMessage> waiting = new HashSet<>();
    private int urgentInARow;

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    /** Does nothing when it waits already. */
    void add(LookupMessage message) {
        if (waiting.add(message) || bulk.remove(message)) {
            urgent.addFirst(message);
            if (urgent.count(message.libraryId()) > MAX_URGENT) {
                urgent.removeLast(message.libraryId()).ifPresent(bulk::add);
            }
        }
    }

    /** Does nothing when it waits already. */
    void addBulk(LookupMessage message) {
        if (waiting.add(message)) {
            bulk.add(message);
        }
    }

    Optional<LookupMessage> poll() {
        boolean turnOfBulk = urgent.isEmpty() || urgentInARow >= ONE_IN - 1 && !bulk.isEmpty();
        urgentInARow = turnOfBulk ? 0 : urgentInARow + 1;
        Optional<LookupMessage> next = turnOfBulk ? bulk.poll() : urgent.poll();
        next.ifPresent(waiting::remove);
        return next;
    }

    /**
     * Makes room for one more message that the library waits for, at the expense of what nobody waits for, or of the
     * library that has the most waiting, even this one.
     *
     * @return what was dropped, or empty when none has more waiting than this library, which has nothing
     */
    Optional<LookupMessage> drop(UUID library) {
        Optional<LookupMessage> dropped = bulk.isEmpty()
                ? longest(library).flatMap(urgent::removeLast)
                : bulk.longest().flatMap(bulk::removeLast);
        dropped.ifPresent(waiting::remove);
        return dropped;
    }

    private Optional<UUID> longest(UUID library) {
        return urgent.longest()
                .filter(other -> urgent.count(other) > urgent.count(library) + 1)
                .or(() -> urgent.count(library) > 0 ? Optional.of(library) : Optional.empty());
    }

    void clear() {
        urgent.clear();
        bulk.clear();
        waiting.clear();
    }
}
