package org.homelibrary.faults;

import java.time.Duration;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;

/** The lookups that a killed server has left undone. */
record Lookups(HttpUser browser, Tally tally) {

    /**
     * Locally a start or the next sweep resumes them; over SQS, the message that comes back. A book whose message was
     * never sent is resumed there ten minutes later when its owner looks at it; here its owner asks again by hand. What a
     * killed function was asking about is claimed for a minute more ({@link org.homelibrary.model.lookup.BookLookup#LEASE}).
     */
    private static final Duration BY_ITSELF = Duration.ofSeconds(isAws() ? 150 : 60);

    private static final String PENDING = "/books?sync=pending&view=table";

    /** How many lookups of this reader wait, as far as one page shows them. */
    static int pending(HttpUser browser) {
        return browser.get(PENDING).expect(200).books().size();
    }

    /** Waits until none is pending. None may have failed: the provider answers everything. */
    void await() {
        try {
            awaitNone();
        } catch (AssertionError e) {
            if (!isAws()) {
                throw e;
            }
            for (String book : ask().books()) {
                tally.askedAgain();
                browser.post("/books/" + book + "/refresh").expect(303);
            }
            awaitNone();
        }
        int failed = failed().books().size();
        if (failed > 0) {
            tally.wrong(failed + " lookups failed");
        }
    }

    /** The reader asks again for each that failed, and waits until all are done. */
    void askAgain() {
        for (Reply list = failed(); !list.books().isEmpty(); list = failed()) {
            for (String book : list.books()) {
                tally.askedAgain();
                browser.post("/books/" + book + "/refresh").expect(303);
            }
            awaitNone();
            if (failed().books().containsAll(list.books())) {
                tally.wrong("lookups failed again: " + list.books());
                return;
            }
        }
    }

    private static boolean isAws() {
        return System.getProperty("library.edition", "local").equals("aws");
    }

    private Reply failed() {
        return browser.get("/books?sync=failed&view=table").expect(200);
    }

    /** Waits until none is pending: each is done or has failed. */
    void awaitNone() {
        Eventually.get("every lookup to be done", BY_ITSELF, this::ask, list -> list.books()
                .isEmpty());
    }

    private Reply ask() {
        return browser.get(PENDING).expect(200);
    }
}
