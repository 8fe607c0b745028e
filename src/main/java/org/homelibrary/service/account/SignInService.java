package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.account.EmailAddress;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.security.Accounts;
import org.homelibrary.security.LibraryIdentityStore;
import org.homelibrary.security.cookie.KnownDevices;
import org.homelibrary.security.password.BusyException;
import org.homelibrary.security.password.PasswordMatch;
import org.homelibrary.security.password.Passwords;

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
    private Accounts accounts;
    private AccountStore store;
    private Passwords passwords;
    private SignInThrottleService throttle;
    private KnownDevices devices;

    protected SignInService() {}

    @Inject
    public SignInService(
            LibraryIdentityStore identities,
            Accounts accounts,
            AccountStore store,
            Passwords passwords,
            SignInThrottleService throttle,
            KnownDevices devices) {
        this.identities = identities;
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
    }

    /**
     * Signs in by e-mail or username.
     *
     * @param address where the request comes from
     * @param deviceToken what {@link KnownDevices#remember} gave this browser, or null
     * @return empty when name and password do not belong together
     * @throws TooManyTriesException when there were too many failures before
     * @throws BusyException when too many passwords are being checked
     */
    public Optional<User> signIn(String name, String password, String address, String deviceToken) {
        // One account is counted once, however its owner is called; a name that nobody has counts like one that is
        // known.
        Optional<User> account = accounts.findByName(name);
        String email = account.map(User::getEmail).orElse(name);
        Optional<String> device = devices.idOf(deviceToken, email);
        String subject = accountSubject(email) + device.map(id -> " at " + id).orElse("");
        if (device.isEmpty()) {
            throttle.checkAndBegin(addressSubject(address), FREE_PER_ADDRESS, subject, FREE_PER_ACCOUNT);
        } else {
            throttle.begin(subject, FREE_PER_ACCOUNT);
        }
        PasswordMatch match = identities.check(account, password);
        if (match == PasswordMatch.NONE) {
            if (device.isEmpty()) {
                throttle.count(addressSubject(address));
            }
            LOG.info("sign-in refused");
            return Optional.empty();
        }
        throttle.forget(subject);
        LOG.log(Level.INFO, "signed in user={0}", account.get().getId());
        return account.map(user -> match == PasswordMatch.OUTDATED ? withCurrentHash(user, password) : user);
    }

    /** Forgets the failures of an account in browsers that it was never signed in to. */
    void forgive(String email) {
        throttle.forget(accountSubject(email));
    }

    private User withCurrentHash(User user, String password) {
        user.rehash(passwords.hash(password));
        try {
            return store.save(user);
        } catch (ConflictException e) {
            // the account was changed meanwhile: the next sign-in does it
            return accounts.find(user.getId()).orElse(user);
        }
    }

    private static String accountSubject(String email) {
        return "account " + EmailAddress.key(email);
    }

    private static String addressSubject(String address) {
        return "address " + address;
    }
}
