package org.homelibrary.service.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.library.EndedLibraries;

/**
 * Deletes an account with all data of its owner: what they said about the books of their libraries, and the libraries to which
 * nobody else belongs. The books of a household stay with the household.
 *
 * <p>The account goes last but for libraries that nobody sees any more, in many short transactions: when it is interrupted,
 * the owner can sign in and do it again.
 */
@ApplicationScoped
public class AccountClosing {

    private static final Logger LOG = Logger.getLogger(AccountClosing.class.getName());

    private UserDao users;
    private PasswordCheck passwordCheck;
    private AccountEraser eraser;
    private EndedLibraries endedLibraries;

    protected AccountClosing() {}

    @Inject
    public AccountClosing(
            UserDao users, PasswordCheck passwordCheck, AccountEraser eraser, EndedLibraries endedLibraries) {
        this.users = users;
        this.passwordCheck = passwordCheck;
        this.eraser = eraser;
        this.endedLibraries = endedLibraries;
    }

    /** @throws RejectedException when the password is wrong, or the household needs another owner first */
    public void close(UUID userId, String password) {
        User user = users.find(userId).orElseThrow(() -> new NotFoundException("no user " + userId));
        passwordCheck.require(user, "password", password);
        if (eraser.memberships(userId).stream().anyMatch(eraser::isNeeded)) {
            throw lastOwner();
        }
        eraser.signOutEverywhere(userId);
        Set<UUID> libraries = new LinkedHashSet<>();
        // twice, for what a request that was under way has added meanwhile
        for (int round = 0; round < 2; round++) {
            for (Member member : eraser.memberships(userId)) {
                leave(member);
                libraries.add(member.libraryId());
            }
            eraser.eraseAccount(userId);
        }
        libraries.forEach(endedLibraries::erase);
        LOG.log(Level.INFO, "account deleted user={0}", userId);
    }

    private void leave(Member member) {
        int erased;
        do {
            erased = eraser.eraseSomeReadings(member) + eraser.eraseSomeImports(member);
        } while (erased > 0);
        try {
            eraser.eraseMembership(member);
        } catch (MembershipException e) {
            // the other owner has just left
            throw lastOwner();
        }
    }

    private static RejectedException lastOwner() {
        return new RejectedException(FieldError.of(FieldError.WHOLE_FORM, "accountError.lastOwner"));
    }
}
