package org.homelibrary.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import org.homelibrary.model.User;

/** Knows by e-mail and password who somebody is. Takes the same time for an unknown e-mail as for a wrong password. */
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
        return find(credential.getCaller(), credential.getPasswordAsString())
                .map(user -> new CredentialValidationResult(user.getId().toString(), groups(user)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /**
     * Finds the account that e-mail and password belong to.
     *
     * @throws BusyException when too many passwords are being checked
     */
    public Optional<User> find(String email, String password) {
        Optional<User> user = email.length() > User.MAX_EMAIL_LENGTH ? Optional.empty() : accounts.findByEmail(email);
        if (user.isEmpty()) {
            passwords.pretendToCompare(password);
        }
        return user.filter(account -> passwords.matches(password, account.getPasswordHash()));
    }

    static Set<String> groups(User user) {
        return user.isAdmin() ? Set.of("user", "admin") : Set.of("user");
    }
}
