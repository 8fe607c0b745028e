package org.homelibrary.web.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code admin/users}: the accounts, and a link just made.
 *
 * @param link null unless one was just made: it is shown this once
 * @param unknownProxy whether requests come through a proxy that the settings do not name
 */
public record UsersView(List<Account> accounts, PasswordLink link, boolean unknownProxy) {

    public UsersView {
        accounts = List.copyOf(accounts);
    }

    /** @param you whether it is the account of the one who looks */
    public record Account(UUID id, String username, String email, Instant createdAt, boolean admin, boolean you) {}

    /** @param url the whole address, to be sent to its owner */
    public record PasswordLink(String username, String url, Duration validFor) {}
}
