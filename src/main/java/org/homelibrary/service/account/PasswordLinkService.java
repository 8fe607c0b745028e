package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.security.password.PasswordLink;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;

/**
 * One-time links that let somebody who forgot a password set a new one. The password is hashed before a transaction
 * begins.
 */
@ApplicationScoped
public class PasswordLinkService {

    private static final Logger LOG = Logger.getLogger(PasswordLinkService.class.getName());

    private UserDao users;
    private AccountStore store;
    private Passwords passwords;
    private SignInService signIn;
    private SignedToken tokens;
    private Clock clock;

    protected PasswordLinkService() {}

    @Inject
    public PasswordLinkService(
            UserDao users,
            AccountStore store,
            Passwords passwords,
            SignInService signIn,
            SignedToken tokens,
            Clock clock) {
        this.users = users;
        this.store = store;
        this.passwords = passwords;
        this.signIn = signIn;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Makes a link for an account.
     *
     * @param admin who asks for it
     * @throws NotFoundException when the account does not exist, or the asking user is no administrator
     */
    public Issued issue(User admin, UUID userId) {
        User user = Optional.of(admin)
                .filter(User::isAdmin)
                .flatMap(any -> users.find(userId))
                .orElseThrow(() -> new NotFoundException("no user " + userId));
        LOG.log(Level.INFO, "password link made user={0} by={1}", new Object[] {userId, admin.getId()});
        return new Issued(user, PasswordLink.forUser(userId, clock.instant()).token(tokens));
    }

    /** @return whose password the token lets one set, or empty when it is unknown, used or too old */
    public Optional<User> owner(String token) {
        return link(token).flatMap(this::owner);
    }

    /**
     * Sets a new password, which uses the token up and signs the user out everywhere.
     *
     * @return the user, or empty when the token is unknown, used or too old
     * @throws RejectedException when the password cannot be used
     */
    public Optional<User> setPassword(String token, String password, String confirmation) {
        Optional<PasswordLink> link = link(token);
        Optional<User> owner = link.flatMap(this::owner);
        if (owner.isEmpty()) {
            return owner;
        }
        List<FieldError> errors = NewPassword.errors("password", password, confirmation);
        if (!errors.isEmpty()) {
            throw new RejectedException(errors);
        }
        User user = owner.get();
        user.changePassword(passwords.hash(password), usedAt(link.get()));
        try {
            User changed = store.save(user);
            signIn.forgive(changed.getEmail());
            LOG.log(Level.INFO, "password set by link user={0}", changed.getId());
            return Optional.of(changed);
        } catch (ConflictException e) {
            // the same link was used at the same moment
            return Optional.empty();
        }
    }

    private Optional<PasswordLink> link(String token) {
        return PasswordLink.read(tokens, token, clock.instant());
    }

    private Optional<User> owner(PasswordLink link) {
        Optional<User> user = link.userId().map(users::find).orElseGet(() -> users.findByEmail(link.account()));
        return user.filter(owner -> link.isNewerThan(owner.getPasswordChangedAt(), clock.instant()));
    }

    /** Not before the link was issued, even if the clock was set back: that is what makes it work once only. */
    private Instant usedAt(PasswordLink link) {
        Instant now = clock.instant();
        return now.isBefore(link.issuedAt()) ? link.issuedAt() : now;
    }

    /** A link just made. */
    public record Issued(User user, String token) {}
}
