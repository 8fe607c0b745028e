package org.homelibrary.load;

/**
 * A request that a reader makes.
 *
 * @param cookies that say who it is
 * @param change what is sent, and what comes of it; null for a page that is only looked at
 */
record Ask(Act act, String path, String cookies, Change change) {

    /**
     * @param token against forgery
     * @param contentType of the body
     * @param answerType what is wanted as an answer
     * @param accepted the status of the answer that is right
     * @param outcome is told what came of it
     */
    record Change(String token, String contentType, String answerType, byte[] body, int accepted, Outcome outcome) {}

    /** What a change leaves behind. */
    interface Outcome {

        /** @param location where the browser is sent to; null when it is not */
        default void acknowledged(String location) {}

        /** There was no answer, or another than the one that is right: it may have been done or not. */
        default void uncertain() {}
    }

    boolean isPage() {
        return change == null;
    }

    int accepted() {
        return isPage() ? 200 : change.accepted();
    }
}
