package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.service.account.AccountStore;
import org.homelibrary.service.account.Registration;
import org.homelibrary.service.account.TooManyTriesException;

/** Joining a library by the link of an invitation, with an account or with a new one. */
@ApplicationScoped
public class JoinService {

    private static final Logger LOG = Logger.getLogger(JoinService.class.getName());

    private InvitationService invitations;
    private MemberDao members;
    private MemberStore store;
    private AccountService accounts;
    private AccountStore accountStore;
    private Clock clock;

    protected JoinService() {}

    @Inject
    public JoinService(
            InvitationService invitations,
            MemberDao members,
            MemberStore store,
            AccountService accounts,
            AccountStore accountStore,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.store = store;
        this.accounts = accounts;
        this.accountStore = accountStore;
        this.clock = clock;
    }

    /**
     * Makes the user a member, and the library their current one. A member who has the link of an invitation to their own
     * library stays as they are.
     *
     * @return empty when the link is worth nothing, or not any more
     * @throws RejectedException when the library is full
     */
    public Optional<Member> join(String token, UUID userId) {
        Optional<Member> member = InvitationToken.parse(token)
                .flatMap(link -> members.find(link.libraryId(), userId))
                .filter(Member::isCurrent);
        return member.isPresent() ? member : invitations.find(token).flatMap(invited -> join(invited, userId));
    }

    private Optional<Member> join(Invited invited, UUID userId) {
        try {
            Member joined = store.join(invited.invitation(), userId, clock.instant());
            LOG.log(Level.INFO, "joined library={0} user={1}", new Object[] {joined.libraryId(), userId});
            return Optional.of(joined);
        } catch (MembershipException e) {
            return switch (e.reason()) {
                case MEMBER_ALREADY -> members.find(invited.invitation().libraryId(), userId);
                case LIBRARY_FULL ->
                    throw new RejectedException(FieldError.of(FieldError.WHOLE_FORM, "householdError.full"));
                case INVITATION_GONE, LAST_OWNER -> Optional.empty();
            };
        }
    }

    /**
     * Makes an account, also while registration is closed, and its user a member.
     *
     * @param address where the request comes from
     * @return empty when the link is worth nothing, or not any more; then no account was made
     * @throws TooManyTriesException when too many accounts were asked for from there
     * @throws RejectedException when something is wrong with the account, or the library is full
     */
    public Optional<User> register(String token, Registration registration, String address) {
        if (invitations.find(token).isEmpty()) {
            // the same form may have used it up a moment ago
            return accounts.repeated(registration)
                    .filter(user -> join(token, user.getId()).isPresent());
        }
        User user = accounts.registerInvited(registration, address);
        boolean joined = false;
        try {
            joined = join(token, user.getId()).isPresent();
        } finally {
            if (!joined && members.findMemberships(user.getId()).isEmpty()) {
                accountStore.delete(user.getId());
            }
        }
        return joined ? Optional.of(user) : Optional.empty();
    }
}
