package org.homelibrary.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.homelibrary.model.account.User;
import org.junit.jupiter.api.BeforeEach;

/** What all contract suites share. */
public abstract class DaoContract {

    /** Stores keep instants at least to the microsecond. */
    protected static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123456Z");

    /** Letters beyond the first plane, from right to left, combined, and what is special in SQL, LIKE and JSON. */
    protected static final String STRANGE_TEXT =
            "📚 שלום e\u0301 ﷺ 100% _ \\ ' \" ; -- <b>\u200f \uD83D\uDC69\u200D\uD83D\uDE80";

    protected abstract Store store();

    @BeforeEach
    void startEmpty() throws Exception {
        store().clear();
    }

    protected <T> T inTransaction(Callable<T> work) {
        try {
            return store().inTransaction(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    protected void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** Starts all at the same moment, each in a transaction of its own. */
    protected <T> List<Outcome<T>> atTheSameTime(List<Callable<T>> works) {
        return Simultaneously.run(works, this::inTransaction);
    }

    /** An account, because books without one are nobody's. */
    protected UUID newUser(String name) {
        User user = new User(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                name + "@example.org",
                "hash",
                NOW);
        return inTransaction(() -> store().users().create(user)).getId();
    }
}
