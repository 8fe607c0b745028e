package org.homelibrary.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.security.BusyException;
import org.homelibrary.security.KnownDevices;
import org.homelibrary.security.LibraryIdentityStore;
import org.homelibrary.security.Passwords;

/**
 * Signs users in, slowly for those who guess: failures are counted for each account and for each address. A browser that
 * the account was signed in to before is counted on its own, so guesses from elsewhere do not keep its owner waiting.
 *
 * <p>No transaction spans all of it: a password takes long to check, and a failure must stay counted.
 */
@ApplicationScoped
public class SignInService {

    private static final Logger LOG = Logger.getLogger(SignInService.class.getName());

    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 20;

    private LibraryIdentityStore identities;
    private UserDao users;
    private AccountStore store;
    private Passwords passwords;
    private SignInThrottleService throttle;
    private KnownDevices devices;

    protected SignInService() {}

    @Inject
    public SignInService(
            LibraryIdentityStore identities,
            UserDao users,
            AccountStore store,
            Passwords passwords,
            SignInThrottleService throttle,
            KnownDevices devices) {
        this.identities = identities;
        this.users = users;
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
    }

    /**
     * @param address where the request comes from
     * @param deviceToken what {@link KnownDevices#remember} gave this browser, or null
     * @return empty when e-mail and password do not belong together
     * @throws TooManyTriesException when there were too many failures before
     * @throws BusyException when too many passwords are being checked
     */
    public Optional<User> signIn(String email, String password, String address, String deviceToken) {
        Optional<String> device = devices.idOf(deviceToken, email);
        String account = accountSubject(email) + device.map(id -> " at " + id).orElse("");
        if (device.isEmpty()) {
            throttle.checkAndBegin(addressSubject(address), FREE_PER_ADDRESS, account, FREE_PER_ACCOUNT);
        } else {
            throttle.begin(account, FREE_PER_ACCOUNT);
        }
        Optional<User> user = identities.find(email, password);
        if (user.isEmpty()) {
            if (device.isEmpty()) {
                throttle.count(addressSubject(address));
            }
            LOG.info("sign-in refused");
            return Optional.empty();
        }
        throttle.forget(account);
        LOG.log(Level.INFO, "signed in user={0}", user.get().getId());
        return user.map(found -> withCurrentHash(found, password));
    }

    /** Forgets the guesses at an account from browsers that it was never signed in to. */
    void forgive(String email) {
        throttle.forget(accountSubject(email));
    }

    private User withCurrentHash(User user, String password) {
        if (!passwords.isOutdated(user.getPasswordHash())) {
            return user;
        }
        user.rehash(passwords.hash(password));
        try {
            return store.save(user);
        } catch (ConflictException e) {
            // the account was changed meanwhile: the next sign-in does it
            return users.find(user.getId()).orElse(user);
        }
    }

    private static String accountSubject(String email) {
        return "account " + User.key(email);
    }

    private static String addressSubject(String address) {
        return "address " + address;
    }
}
