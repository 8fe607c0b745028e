package org.homelibrary.service;

import java.util.UUID;
import org.homelibrary.config.Settings;
import org.homelibrary.model.User;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.security.KnownDevices;
import org.homelibrary.security.LibraryIdentityStore;
import org.homelibrary.security.Passwords;
import org.homelibrary.security.Secret;
import org.homelibrary.security.SignedToken;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryCoverDao;
import org.homelibrary.support.InMemorySignInThrottleDao;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.InMemoryUserDao;
import org.homelibrary.support.MovableClock;
import org.homelibrary.support.QuickPasswordHash;

/** The account services as they are, on stores in memory. */
class AccountsFixture {

    static final String HOME = "192.0.2.7";
    static final String PASSWORD = "correct horse battery";

    final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    final InMemoryStore memory = new InMemoryStore();
    final InMemoryUserDao users = memory.users();
    final InMemoryCoverDao covers = memory.covers();
    final InMemorySignInThrottleDao throttles = memory.throttles();
    final QuickPasswordHash hashing = new QuickPasswordHash();
    final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
    final KnownDevices devices = new KnownDevices(tokens);
    final Passwords passwords = new Passwords(hashing);
    final SignInThrottleService throttle = memory.around(new SignInThrottleService(throttles, tokens, clock));
    final PasswordCheck passwordCheck = new PasswordCheck(passwords, throttle);
    final AccountStore store = memory.around(new AccountStore(users));
    final AccountDirectory directory = new AccountDirectory(users);
    final SignInService signIn = new SignInService(
            new LibraryIdentityStore(directory, passwords), directory, store, passwords, throttle, devices);
    final PasswordLinkService links =
            memory.around(new PasswordLinkService(users, store, passwords, signIn, tokens, clock));
    final LibraryFounder founder = memory.around(new LibraryFounder(memory.libraries(), clock));
    final EndedLibraries endedLibraries = new EndedLibraries(memory.around(
            new EndedLibraryStore(memory.libraries(), memory.libraryBooks(), new OwnCovers(covers, clock))));
    final AccountClosing closing = closing(memory.readings());
    final AccountService accounts = accounts(FakeSettings.with());

    AccountService accounts(Settings settings) {
        return memory.around(
                new AccountService(users, store, founder, passwords, passwordCheck, throttle, settings, clock));
    }

    AccountClosing closing(ReadingDao readings) {
        AccountEraser eraser = memory.around(new AccountEraser(users, memory.members(), readings, clock));
        return new AccountClosing(users, passwordCheck, eraser, endedLibraries);
    }

    User register(String username) {
        return accounts.register(registration(username, username + "@example.org"), HOME);
    }

    User current(User user) {
        return users.find(user.getId()).orElseThrow();
    }

    static Registration registration(String username, String email) {
        return new Registration(username, email, PASSWORD, PASSWORD);
    }

    static UUID uuid(int number) {
        return new UUID(0, number);
    }
}
