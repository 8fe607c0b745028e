package org.homelibrary.service;

import java.util.UUID;
import org.homelibrary.config.Settings;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.security.LibraryIdentityStore;
import org.homelibrary.security.cookie.KnownDevices;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.service.account.AccountClosing;
import org.homelibrary.service.account.AccountDirectory;
import org.homelibrary.service.account.AccountEraser;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.service.account.AccountStore;
import org.homelibrary.service.account.PasswordCheck;
import org.homelibrary.service.account.PasswordLinkService;
import org.homelibrary.service.account.Registration;
import org.homelibrary.service.account.SignInService;
import org.homelibrary.service.account.SignInThrottleService;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.library.EndedLibraries;
import org.homelibrary.service.library.EndedLibraryStore;
import org.homelibrary.service.library.LibraryFounder;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryCoverDao;
import org.homelibrary.support.InMemorySignInThrottleDao;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.InMemoryUserDao;
import org.homelibrary.support.MovableClock;
import org.homelibrary.support.QuickPasswordHash;

/** The account services as they are, on stores in memory. */
public class AccountsFixture {

    public static final String HOME = "192.0.2.7";
    public static final String PASSWORD = "correct horse battery";

    public final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    public final InMemoryStore memory = new InMemoryStore();
    public final InMemoryUserDao users = memory.users();
    public final InMemoryCoverDao covers = memory.covers();
    public final InMemorySignInThrottleDao throttles = memory.throttles();
    public final QuickPasswordHash hashing = new QuickPasswordHash();
    public final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
    public final KnownDevices devices = new KnownDevices(tokens);
    public final Passwords passwords = new Passwords(hashing);
    public final SignInThrottleService throttle = memory.around(new SignInThrottleService(throttles, tokens, clock));
    public final PasswordCheck passwordCheck = new PasswordCheck(passwords, throttle);
    public final AccountStore store = memory.around(new AccountStore(users));
    public final AccountDirectory directory = new AccountDirectory(users);
    public final SignInService signIn = new SignInService(
            new LibraryIdentityStore(directory, passwords), directory, store, passwords, throttle, devices);
    public final PasswordLinkService links =
            memory.around(new PasswordLinkService(users, store, passwords, signIn, tokens, clock));
    public final LibraryFounder founder = memory.around(new LibraryFounder(memory.libraries(), clock));
    public final EndedLibraries endedLibraries = new EndedLibraries(memory.around(new EndedLibraryStore(
            memory.libraries(),
            memory.libraryBooks(),
            new OwnCovers(covers, clock),
            memory.members(),
            memory.imports())));
    public final AccountClosing closing = closing(memory.readings());
    public final AccountService accounts = accounts(FakeSettings.with());

    public AccountService accounts(Settings settings) {
        return memory.around(
                new AccountService(users, store, founder, passwords, passwordCheck, throttle, settings, clock));
    }

    public AccountClosing closing(ReadingDao readings) {
        AccountEraser eraser =
                memory.around(new AccountEraser(users, memory.members(), readings, memory.imports(), clock));
        return new AccountClosing(users, passwordCheck, eraser, endedLibraries);
    }

    public User register(String username) {
        return accounts.register(registration(username, username + "@example.org"), HOME);
    }

    public User current(User user) {
        return users.find(user.getId()).orElseThrow();
    }

    public static Registration registration(String username, String email) {
        return new Registration(username, email, PASSWORD, PASSWORD);
    }

    public static UUID uuid(int number) {
        return new UUID(0, number);
    }
}
