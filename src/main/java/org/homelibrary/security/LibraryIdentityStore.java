package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import org.homelibrary.model.account.User;
import org.homelibrary.security.password.BusyException;
import org.homelibrary.security.password.PasswordMatch;
import org.homelibrary.security.password.Passwords;

/** Knows by name and password who somebody is. Takes the same time for an unknown name as for a wrong password. */
@ApplicationScoped
public class LibraryIdentityStore implements IdentityStore {

    private Accounts accounts;
    private Passwords passwords;

    protected LibraryIdentityStore() {}

    @Inject
    public LibraryIdentityStore(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * The caller of a valid result is named by the user's id.
     *
     * @throws BusyException when too many passwords are being checked
     */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        Optional<User> account = accounts.findByName(credential.getCaller());
        PasswordMatch match = check(account, credential.getPasswordAsString());
        return account.filter(any -> match != PasswordMatch.NONE)
                .map(user -> new CredentialValidationResult(user.getId().toString(), groups(user)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /**
     * Compares the password with that of an account. Takes as long when there is none.
     *
     * @throws BusyException when too many passwords are being checked
     */
    public PasswordMatch check(Optional<User> account, String password) {
        if (account.isEmpty()) {
            passwords.pretendToCompare(password);
            return PasswordMatch.NONE;
        }
        return passwords.compare(password, account.get().getPasswordHash());
    }

    static Set<String> groups(User user) {
        return user.isAdmin() ? Set.of("user", "admin") : Set.of("user");
    }
}
