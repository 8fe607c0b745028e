package org.homelibrary.persistence.jpa.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.jpa.Entities;
import org.homelibrary.persistence.jpa.library.sql.CountTables;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.persistence.library.MembershipException.Reason;

/**
 * Tables {@code members} and {@code invitations}. Changes of members lock the library's row first, so that none is missed when
 * its owners are counted.
 */
@ApplicationScoped
public class JpaMemberDao implements MemberDao {

    private Entities entities;
    private CountTables counts;

    protected JpaMemberDao() {}

    @Inject
    public JpaMemberDao(Entities entities) {
        this.entities = entities;
        this.counts = new CountTables(entities);
    }

    @Override
    public Optional<Member> find(UUID libraryId, UUID userId) {
        return entities.find(MemberRow.class, new MemberRow.Key(libraryId, userId))
                .map(MemberRow::member);
    }

    @Override
    public List<Member> findMembers(UUID libraryId) {
        return select("""
                SELECT * FROM members --DERBY-PROPERTIES constraint=MEMBERS_PK
                WHERE library_id = ?1 ORDER BY joined_at""", libraryId);
    }

    @Override
    public List<Member> findMemberships(UUID userId) {
        return select("""
                SELECT * FROM members --DERBY-PROPERTIES constraint=MEMBERS_USER_FK
                WHERE user_id = ?1 ORDER BY chosen_at DESC""", userId);
    }

    private List<Member> select(String sql, UUID id) {
        return entities.selectNative(MemberRow.class, sql, List.of(id)).stream()
                .map(MemberRow::member)
                .toList();
    }

    @Override
    public Member save(Member member) {
        JpaLibraryDao.lock(entities, member.libraryId());
        boolean wasOwner = find(member.libraryId(), member.userId())
                .filter(stored -> stored.version() == member.version())
                .orElseThrow(() -> new ConflictException("the member was changed"))
                .isOwner();
        if (wasOwner && !member.isOwner() && others(member).noneMatch(Member::isOwner)) {
            endOrRefuse(member);
        }
        return update(member);
    }

    private void endOrRefuse(Member member) {
        if (member.isCurrent() || others(member).anyMatch(Member::isCurrent)) {
            throw new MembershipException(Reason.LAST_OWNER);
        }
        entities.executeNative(
                "UPDATE libraries SET ended_at = ?1, version = version + 1 WHERE id = ?2",
                member.leftAt(),
                member.libraryId());
    }

    private Stream<Member> others(Member member) {
        return findMembers(member.libraryId()).stream()
                .filter(other -> !other.userId().equals(member.userId()));
    }

    private Member update(Member member) {
        MemberRow row = new MemberRow(member);
        return entities.update(MemberRow.class, row.key(), row).member();
    }

    @Override
    public void forget(UUID libraryId, UUID userId) {
        JpaLibraryDao.lock(entities, libraryId);
        if (find(libraryId, userId).filter(Member::isCurrent).isPresent()) {
            throw new ConflictException("a member at present");
        }
        entities.executeNative("DELETE FROM members WHERE library_id = ?1 AND user_id = ?2", libraryId, userId);
        counts.delete(libraryId, userId);
    }

    @Override
    public void invite(Invitation invitation) {
        entities.insert(new InvitationRow(invitation));
    }

    @Override
    public Optional<Invitation> findInvitation(UUID libraryId, String id) {
        return entities.find(InvitationRow.class, new InvitationRow.Key(libraryId, id))
                .map(InvitationRow::invitation);
    }

    @Override
    public List<Invitation> findInvitations(UUID libraryId) {
        return entities.selectNative(InvitationRow.class, """
                SELECT * FROM invitations --DERBY-PROPERTIES constraint=INVITATIONS_PK
                WHERE library_id = ?1 ORDER BY created_at DESC""", List.of(libraryId)).stream()
                .map(InvitationRow::invitation)
                .toList();
    }

    @Override
    public void withdraw(UUID libraryId, String id) {
        entities.executeNative("DELETE FROM invitations WHERE library_id = ?1 AND id = ?2", libraryId, id);
    }

    @Override
    public Member join(Invitation invitation, UUID userId, Instant now) {
        UUID libraryId = invitation.libraryId();
        JpaLibraryDao.lock(entities, libraryId);
        boolean open = entities.find(LibraryRow.class, libraryId)
                .filter(row -> !row.library().hasEnded())
                .isPresent();
        if (!open
                || !invitation.isValid(now)
                || findInvitation(libraryId, invitation.id()).isEmpty()) {
            throw new MembershipException(Reason.INVITATION_GONE);
        }
        Optional<Member> before = find(libraryId, userId);
        if (before.filter(Member::isCurrent).isPresent()) {
            throw new MembershipException(Reason.MEMBER_ALREADY);
        }
        if (before.isEmpty() && findMembers(libraryId).size() >= Library.MAX_MEMBERS) {
            throw new MembershipException(Reason.LIBRARY_FULL);
        }
        withdraw(libraryId, invitation.id());
        Member member = Member.joining(libraryId, userId, invitation.role(), now);
        return before.isPresent()
                ? update(member.withVersion(before.get().version()))
                : entities.insert(new MemberRow(member.withVersion(1))).member();
    }
}
