package org.homelibrary.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What a crash run counts. */
final class Tally {

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger notDone = new AtomicInteger();
    private final AtomicInteger closedHalfWay = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicInteger moves = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();
    private final AtomicInteger killsAtWork = new AtomicInteger();
    private final AtomicInteger killsInStart = new AtomicInteger();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    void answered(boolean accepted) {
        (accepted ? acknowledged : refused).incrementAndGet();
    }

    /** A library was found as it may be. */
    void found(boolean wasUnderWay, boolean wasDone) {
        if (wasUnderWay) {
            (wasDone ? done : notDone).incrementAndGet();
        }
    }

    void closedHalfWay() {
        closedHalfWay.incrementAndGet();
    }

    void pending(int lookups) {
        pending.addAndGet(lookups);
    }

    void askedAgain() {
        askedAgain.incrementAndGet();
    }

    void killed(boolean inStart) {
        (inStart ? killsInStart : killsAtWork).incrementAndGet();
    }

    void clockMoved() {
        moves.incrementAndGet();
    }

    void signedOut() {
        signedOut.incrementAndGet();
    }

    void wrong(String sentence) {
        wrong.add(sentence);
    }

    int acknowledgedActions() {
        return acknowledged.get();
    }

    int kills() {
        return killsAtWork.get() + killsInStart.get();
    }

    List<String> findings() {
        return List.copyOf(wrong);
    }

    String table() {
        return """
                kills survived                              %6d  (%d at work, %d in a start)
                actions acknowledged                        %6d  (%d refused: a lookup came first, or too busy)
                  of these lost, or half done               %6d
                actions without an answer at a kill         %6d  (%d found wholly done, %d not at all)
                closings of an account found half-way       %6d
                lookups pending after a kill, all resumed   %6d
                lookups by the owner's asking again         %6d
                times that the clock was moved              %6d  (%d times somebody had to sign in again)
                """.formatted(
                                kills(),
                                killsAtWork.get(),
                                killsInStart.get(),
                                acknowledged.get(),
                                refused.get(),
                                wrong.size(),
                                done.get() + notDone.get(),
                                done.get(),
                                notDone.get(),
                                closedHalfWay.get(),
                                pending.get(),
                                askedAgain.get(),
                                moves.get(),
                                signedOut.get())
                + String.join("\n", wrong);
    }
}
