package org.homelibrary.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.LookupWorker;

/** Keeps in mind what it was asked for, and breaks off when a test wants it to. */
public final class RecordingWorker implements LookupWorker {

    private final List<LookupMessage> begun = new CopyOnWriteArrayList<>();
    private final List<LookupMessage> done = new CopyOnWriteArrayList<>();
    private final List<LookupMessage> givenUp = new CopyOnWriteArrayList<>();
    private volatile Consumer<LookupMessage> work = message -> {};

    /** What work is from now on. */
    public void working(Consumer<LookupMessage> newWork) {
        work = newWork;
    }

    /** From now on this message breaks off, and no other. */
    public void breakingOffAt(LookupMessage broken) {
        working(message -> {
            if (message.equals(broken)) {
                throw new IllegalStateException("broken");
            }
        });
    }

    @Override
    public void work(LookupMessage message) {
        begun.add(message);
        work.accept(message);
        done.add(message);
    }

    @Override
    public void giveUp(LookupMessage message) {
        givenUp.add(message);
    }

    public List<LookupMessage> begun() {
        return begun;
    }

    public List<LookupMessage> done() {
        return done;
    }

    public List<LookupMessage> givenUp() {
        return givenUp;
    }
}
