package org.homelibrary.security.cookie;

import java.time.Instant;
import java.util.UUID;
import org.homelibrary.model.account.User;

/** A sign-in that lasts: who, since when, and under which session epoch of the user. */
public record Session(UUID userId, Instant issuedAt, long epoch) {

    public static Session of(User user, Instant now) {
        return new Session(user.getId(), now, user.getSessionEpoch());
    }

    public boolean isOf(User user) {
        return user.getId().equals(userId) && user.getSessionEpoch() == epoch;
    }
}
