package org.homelibrary.metadata;

import java.time.Duration;

/** On whose behalf a source is asked: that decides who waits for whom, and how long. */
public enum Asker {
    /** A lookup in the background: nobody waits for it. */
    BACKGROUND(Duration.ofSeconds(20)),

    /** A lookup in the background that somebody has pressed <em>Refresh</em> for: it may find out whether an outage is over. */
    REFRESH(Duration.ofSeconds(20)),

    /** Somebody waits for a page: asked before the background, or left out. */
    READER(Duration.ofSeconds(3));

    private final Duration patience;

    Asker(Duration patience) {
        this.patience = patience;
    }

    /** The longest wait for turns in one call of a source; one that would have to wait longer comes again later. */
    public Duration patience() {
        return patience;
    }
}
