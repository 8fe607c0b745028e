package org.homelibrary.support.library;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.persistence.library.MembershipException.Reason;

final class InMemoryMemberDao implements MemberDao {

    private final InMemoryLibraries store;

    InMemoryMemberDao(InMemoryLibraries store) {
        this.store = store;
    }

    @Override
    public Optional<Member> find(UUID libraryId, UUID userId) {
        synchronized (store) {
            return Optional.ofNullable(store.members.get(List.of(libraryId, userId)));
        }
    }

    @Override
    public List<Member> findMembers(UUID libraryId) {
        synchronized (store) {
            return store.membersOf(libraryId)
                    .sorted(Comparator.comparing(Member::joinedAt))
                    .toList();
        }
    }

    @Override
    public List<Member> findMemberships(UUID userId) {
        synchronized (store) {
            return store.members.values().stream()
                    .filter(member -> member.userId().equals(userId))
                    .sorted(Comparator.comparing(Member::chosenAt).reversed())
                    .toList();
        }
    }

    @Override
    public Member save(Member member) {
        store.requireTransaction();
        synchronized (store) {
            Member stored = store.members.get(key(member));
            if (stored == null || stored.version() != member.version()) {
                throw new ConflictException("the member was changed");
            }
            if (stored.isOwner() && !member.isOwner() && others(member).noneMatch(Member::isOwner)) {
                endOrRefuse(member);
            }
            return put(member.withVersion(member.version() + 1));
        }
    }

    private void endOrRefuse(Member member) {
        if (member.isCurrent() || others(member).anyMatch(Member::isCurrent)) {
            throw new MembershipException(Reason.LAST_OWNER);
        }
        store.libraries.computeIfPresent(member.libraryId(), (id, library) -> library.ended(member.leftAt())
                .withVersion(library.version() + 1));
    }

    private Stream<Member> others(Member member) {
        return store.membersOf(member.libraryId())
                .filter(other -> !other.userId().equals(member.userId()));
    }

    @Override
    public void forget(UUID libraryId, UUID userId) {
        store.requireTransaction();
        synchronized (store) {
            if (find(libraryId, userId).filter(Member::isCurrent).isPresent()) {
                throw new ConflictException("a member at present");
            }
            store.members.remove(List.of(libraryId, userId));
        }
    }

    @Override
    public void invite(Invitation invitation) {
        store.requireTransaction();
        synchronized (store) {
            store.invitations.put(List.of(invitation.libraryId(), invitation.id()), invitation);
        }
    }

    @Override
    public Optional<Invitation> findInvitation(UUID libraryId, String id) {
        synchronized (store) {
            return Optional.ofNullable(store.invitations.get(List.of(libraryId, id)));
        }
    }

    @Override
    public List<Invitation> findInvitations(UUID libraryId) {
        synchronized (store) {
            return store.invitations.values().stream()
                    .filter(invitation -> invitation.libraryId().equals(libraryId))
                    .sorted(Comparator.comparing(Invitation::createdAt).reversed())
                    .toList();
        }
    }

    @Override
    public void withdraw(UUID libraryId, String id) {
        store.requireTransaction();
        synchronized (store) {
            store.invitations.remove(List.of(libraryId, id));
        }
    }

    @Override
    public Member join(Invitation invitation, UUID userId, Instant now) {
        store.requireTransaction();
        synchronized (store) {
            UUID libraryId = invitation.libraryId();
            Optional<Member> before = find(libraryId, userId);
            boolean open = Optional.ofNullable(store.libraries.get(libraryId))
                    .filter(library -> !library.hasEnded())
                    .isPresent();
            if (!open
                    || !invitation.isValid(now)
                    || findInvitation(libraryId, invitation.id()).isEmpty()) {
                throw new MembershipException(Reason.INVITATION_GONE);
            }
            if (before.filter(Member::isCurrent).isPresent()) {
                throw new MembershipException(Reason.MEMBER_ALREADY);
            }
            if (before.isEmpty() && store.membersOf(libraryId).count() >= Library.MAX_MEMBERS) {
                throw new MembershipException(Reason.LIBRARY_FULL);
            }
            store.invitations.remove(List.of(libraryId, invitation.id()));
            long version = before.map(member -> member.version() + 1).orElse(1L);
            return put(Member.joining(libraryId, userId, invitation.role(), now).withVersion(version));
        }
    }

    private Member put(Member member) {
        store.members.put(key(member), member);
        return member;
    }

    private static List<UUID> key(Member member) {
        return List.of(member.libraryId(), member.userId());
    }
}
