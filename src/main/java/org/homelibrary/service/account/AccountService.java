package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.config.Settings;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.TakenException;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.library.LibraryFounder;

/**
 * What people do with their accounts, but for signing in and closing them. Passwords are hashed before a transaction
 * begins.
 */
@ApplicationScoped
public class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class.getName());

    /** New accounts from one address that cost nothing: a large family, or a class at school. */
    static final int FREE_REGISTRATIONS = 30;

    /** A form that is sent twice is sent again this soon. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(1);

    private UserDao users;
    private AccountStore store;
    private LibraryFounder founder;
    private Passwords passwords;
    private PasswordCheck passwordCheck;
    private SignInThrottleService throttle;
    private Settings settings;
    private Clock clock;

    protected AccountService() {}

    @Inject
    public AccountService(
            UserDao users,
            AccountStore store,
            LibraryFounder founder,
            Passwords passwords,
            PasswordCheck passwordCheck,
            SignInThrottleService throttle,
            Settings settings,
            Clock clock) {
        this.users = users;
        this.store = store;
        this.founder = founder;
        this.passwords = passwords;
        this.passwordCheck = passwordCheck;
        this.throttle = throttle;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether nobody has an account so far: the first one will be the administrator's. */
    public boolean isEmpty() {
        return users.list(null, 1).items().isEmpty();
    }

    /** Whether a stranger may make an account; the very first one always may. */
    public boolean isOpen() {
        return settings.site().registrationOpen() || isEmpty();
    }

    /**
     * Makes an account, and its library.
     *
     * @param address where the request comes from
     * @throws TooManyTriesException when too many accounts were asked for from there
     * @throws RejectedException when something is wrong with it, e-mail or username are taken, or it is not {@linkplain
     *     #isOpen open} to strangers
     */
    public User register(Registration registration, String address) {
        if (!isOpen()) {
            return repeated(registration).orElseThrow(AccountService::closed);
        }
        return make(registration, address, user -> {
            User created = settings.site().registrationOpen()
                    ? store.create(user)
                    : store.createFirst(user).orElseThrow(AccountService::closed);
            founder.found(created.getId(), created);
            return created;
        });
    }

    /**
     * Makes an account for somebody who was invited to a library, also while registration is closed. It has no library of its
     * own before it leaves that one.
     *
     * @param address where the request comes from
     * @throws TooManyTriesException when too many accounts were asked for from there
     * @throws RejectedException when something is wrong with it, or e-mail or username are taken
     */
    public User registerInvited(Registration registration, String address) {
        return make(registration, address, store::create);
    }

    private User make(Registration registration, String address, UnaryOperator<User> create) {
        List<FieldError> errors = registration.errors();
        if (!errors.isEmpty()) {
            throw new RejectedException(errors);
        }
        throttle.begin("registration " + address, FREE_REGISTRATIONS);
        User user = new User(
                UUID.randomUUID(),
                registration.username(),
                registration.email(),
                passwords.hash(registration.password()),
                clock.instant());
        try {
            User created = create.apply(user);
            LOG.log(Level.INFO, "account made user={0}", created.getId());
            return created;
        } catch (TakenException e) {
            return repeated(registration).orElseThrow(() -> taken(e));
        }
    }

    /** The account that the same form made a moment ago: its sender has pressed twice and seen no answer yet. */
    public Optional<User> repeated(Registration registration) {
        return users.findByEmail(registration.email())
                .filter(user -> user.getUsername().equals(registration.username()))
                .filter(user -> isJustNow(user.getCreatedAt()))
                .filter(user -> passwords.matches(registration.password(), user.getPasswordHash()));
    }

    private boolean isJustNow(Instant time) {
        Instant now = clock.instant();
        return !time.isAfter(now) && time.plus(REPEATED_WITHIN).isAfter(now);
    }

    private static RejectedException taken(TakenException e) {
        return new RejectedException(
                e.field() == TakenException.Field.EMAIL
                        ? FieldError.of("email", "accountError.emailTaken")
                        : FieldError.of("username", "accountError.usernameTaken"));
    }

    /**
     * Sets a new password and signs the user out everywhere. Sent twice by a double tap, it is done once and succeeds twice.
     *
     * @return the user, to be signed in again where the change was made
     * @throws RejectedException when the current password is wrong or the new one cannot be used
     * @throws ConflictException when the account was changed or deleted at the same time
     */
    public User changePassword(UUID userId, String current, String replacement, String confirmation) {
        User user = require(userId);
        List<FieldError> errors = NewPassword.errors("new_password", replacement, confirmation);
        if (!errors.isEmpty()) {
            throw new RejectedException(errors);
        }
        passwordCheck.requireGiven("current_password", current);
        try {
            passwordCheck.require(user, "current_password", current);
            user.changePassword(passwords.hash(replacement), clock.instant());
            User changed = store.save(user);
            LOG.log(Level.INFO, "password changed user={0}", userId);
            return changed;
        } catch (RejectedException | ConflictException e) {
            // Only after the check, which counts it as a wrong password: this must not be a way to guess without a
            // limit.
            return users.find(userId)
                    .filter(now -> isJustNow(now.getPasswordChangedAt()))
                    .filter(now -> passwords.matches(replacement, now.getPasswordHash()))
                    .orElseThrow(() -> e);
        }
    }

    /** Lets the other members of the user's libraries see their status and ratings, or not. */
    public void showReadings(UUID userId, boolean shown) {
        Conflicts.retrying(() -> store.showReadings(userId, shown));
    }

    /** Ends every session of the user, this one included. */
    public void signOutEverywhere(UUID userId) {
        store.signOutEverywhere(userId);
        LOG.log(Level.INFO, "signed out everywhere user={0}", userId);
    }

    /** All accounts by username, for the administrator. */
    public Page<User> list(String cursor, int limit) {
        return users.list(cursor, limit);
    }

    private static RejectedException closed() {
        return new RejectedException(FieldError.of(FieldError.WHOLE_FORM, "register.closed"));
    }

    private User require(UUID userId) {
        return users.find(userId).orElseThrow(() -> new NotFoundException("no user " + userId));
    }
}
