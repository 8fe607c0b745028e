package org.homelibrary.persistence.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;

/**
 * Who belongs to which library, and who is invited. A library that has not ended always has an owner: the store refuses a
 * change after which it would have none, also of several at the same time.
 *
 * <p>What a call costs does not depend on how many books a library has.
 */
public interface MemberDao {

    Optional<Member> find(UUID libraryId, UUID userId);

    /** The members of a library, former ones too, in the order in which they joined. */
    List<Member> findMembers(UUID libraryId);

    /** The libraries of a user, those that were left too; the one that was chosen last comes first. */
    List<Member> findMemberships(UUID userId);

    /**
     * Stores another role, a choice of the current library, or that a member has left. When the last member leaves, the
     * library ends.
     *
     * @return the member as stored, to be used for a further change
     * @throws ConflictException when the member was changed or forgotten since it was read
     * @throws MembershipException when others would be left without an owner
     */
    Member save(Member member);

    /**
     * Removes a former member, whose readings must be purged before; nothing happens when there is none.
     *
     * @throws ConflictException when it is a member at present
     */
    void forget(UUID libraryId, UUID userId);

    /** Stores a new invitation. */
    void invite(Invitation invitation);

    Optional<Invitation> findInvitation(UUID libraryId, String id);

    /** The invitations of a library that nobody has used, expired ones perhaps among them, the newest first. */
    List<Invitation> findInvitations(UUID libraryId);

    /** Withdraws an invitation; nothing happens when there is none. */
    void withdraw(UUID libraryId, String id);

    /**
     * Uses up an invitation: makes the user a member in the invited role, and the library the user's current one. A former
     * member finds their own readings again.
     *
     * @return the member as stored
     * @throws MembershipException when the invitation was used, withdrawn or has expired, the user is a member already, or
     *     the library is full or has ended; the invitation is not used up then
     */
    Member join(Invitation invitation, UUID userId, Instant now);
}
