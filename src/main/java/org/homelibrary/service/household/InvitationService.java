package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.Roles;

/** Invitations to a library: made, listed and withdrawn by its owners, and read by whoever has the link. */
@ApplicationScoped
public class InvitationService {

    /** Unused ones of one library at the same time. */
    static final int MAX_OPEN = Library.MAX_MEMBERS;

    private static final Logger LOG = Logger.getLogger(InvitationService.class.getName());

    private MemberDao members;
    private LibraryDao libraries;
    private UserDao users;
    private MemberStore store;
    private Clock clock;

    protected InvitationService() {}

    @Inject
    public InvitationService(MemberDao members, LibraryDao libraries, UserDao users, MemberStore store, Clock clock) {
        this.members = members;
        this.libraries = libraries;
        this.users = users;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes an invitation.
     *
     * @return what its link ends in, which is known at this moment only
     * @throws ForbiddenException when the member does not own the library
     * @throws RejectedException when there are too many unused invitations
     */
    public String invite(Member actor, MemberRole role) {
        Roles.requireOwner(actor);
        Instant now = clock.instant();
        if (removeExpired(actor, now) >= MAX_OPEN) {
            throw new RejectedException(
                    FieldError.of(FieldError.WHOLE_FORM, "householdError.tooManyInvitations", MAX_OPEN));
        }
        InvitationToken token = InvitationToken.create(actor.libraryId());
        store.invite(Invitation.of(actor.libraryId(), token.fingerprint(), role, actor.userId(), now));
        LOG.log(Level.INFO, "invitation made library={0}", actor.libraryId());
        return token.text();
    }

    /** @return how many are left that have not expired */
    private long removeExpired(Member actor, Instant now) {
        List<Invitation> unused = members.findInvitations(actor.libraryId());
        unused.stream()
                .filter(invitation -> !invitation.isValid(now))
                .forEach(expired -> store.withdraw(actor.libraryId(), expired.id()));
        return unused.stream().filter(invitation -> invitation.isValid(now)).count();
    }

    /**
     * The invitations that can still be used, the newest first.
     *
     * @throws ForbiddenException when the member does not own the library
     */
    public List<Invitation> list(Member actor) {
        Roles.requireOwner(actor);
        Instant now = clock.instant();
        return members.findInvitations(actor.libraryId()).stream()
                .filter(invitation -> invitation.isValid(now))
                .toList();
    }

    /**
     * Makes an invitation's link worthless; nothing happens when it is already.
     *
     * @throws ForbiddenException when the member does not own the library
     */
    public void withdraw(Member actor, String id) {
        Roles.requireOwner(actor);
        store.withdraw(actor.libraryId(), id);
    }

    /**
     * The invitation of a link.
     *
     * @param token what the link ends in
     * @return empty when it was used, withdrawn or never made, or has expired
     */
    public Optional<Invited> find(String token) {
        return InvitationToken.parse(token).flatMap(this::find);
    }

    private Optional<Invited> find(InvitationToken token) {
        return members.findInvitation(token.libraryId(), token.fingerprint())
                .filter(invitation -> invitation.isValid(clock.instant()))
                .flatMap(invitation -> libraries
                        .find(token.libraryId())
                        .filter(library -> !library.hasEnded())
                        .map(library -> new Invited(invitation, library.name(), inviter(invitation))));
    }

    private String inviter(Invitation invitation) {
        return users.find(invitation.invitedBy()).map(User::getUsername).orElse(null);
    }
}
