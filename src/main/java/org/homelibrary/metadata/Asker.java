package org.homelibrary.metadata;

/** On whose behalf a source is asked: that decides who waits for whom, and how long. */
public enum Asker {
    /** A lookup in the background: nobody waits for it. */
    BACKGROUND,

    /** A lookup in the background that somebody has pressed <em>Refresh</em> for: it may find out whether an outage is over. */
    REFRESH,

    /** Somebody waits for a page: asked before the background, or left out. */
    READER
}
