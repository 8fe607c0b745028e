package org.homelibrary.persistence.dynamodb.library;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.INVITATION;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.LIBRARY;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.MEMBER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;
import org.homelibrary.persistence.dynamodb.library.table.LibraryTable;
import org.homelibrary.persistence.dynamodb.library.table.MemberItems;
import org.homelibrary.persistence.dynamodb.library.table.Retry;
import org.homelibrary.persistence.dynamodb.library.table.SortedKeys;
import org.homelibrary.persistence.dynamodb.library.table.Writes;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.persistence.library.MembershipException.Reason;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A membership is two items, the library's and the user's, written in one transaction with the library's numbers of members
 * and owners: its conditions keep a library from losing its last owner, or having too many members.
 */
@ApplicationScoped
public class DynamoDbMemberDao implements MemberDao {

    private static final int MAX_INVITATIONS = 1000;

    private Items items;
    private LibraryTable table;

    protected DynamoDbMemberDao() {}

    @Inject
    public DynamoDbMemberDao(Items items, LibraryTable table) {
        this.items = items;
        this.table = table;
    }

    @Override
    public Optional<Member> find(UUID libraryId, UUID userId) {
        return items.find(table.name(), key(libraryId, MEMBER + userId)).map(MemberItems::member);
    }

    @Override
    public List<Member> findMembers(UUID libraryId) {
        return all(LibraryTable.ofLibrary(libraryId), MEMBER, Library.MAX_MEMBERS).stream()
                .map(MemberItems::member)
                .sorted(Comparator.comparing(Member::joinedAt))
                .toList();
    }

    @Override
    public List<Member> findMemberships(UUID userId) {
        return all(LibraryTable.ofUser(userId), MEMBER, Integer.MAX_VALUE).stream()
                .map(MemberItems::membership)
                .sorted(Comparator.comparing(Member::chosenAt).reversed())
                .toList();
    }

    private List<Item> all(String partition, String kind, int limit) {
        return items.query(SortedKeys.items(table, partition, kind, null), limit);
    }

    @Override
    public Member save(Member member) {
        Member saved = member.withVersion(member.version() + 1);
        return Retry.untilDone(() -> {
            Member stored = find(member.libraryId(), member.userId())
                    .filter(it -> it.version() == member.version())
                    .orElseThrow(() -> new ConflictException("the member was changed or forgotten"));
            Writes writes = new Writes(table);
            put(saved, stored, writes);
            int current = number(saved.isCurrent()) - number(stored.isCurrent());
            int owners = number(saved.isOwner()) - number(stored.isOwner());
            if (current != 0 || owners != 0) {
                count(saved, current, owners, writes);
            }
            return writes.commit(items) ? Optional.of(saved) : Optional.empty();
        });
    }

    private static int number(boolean is) {
        return is ? 1 : 0;
    }

    /** Counts the change in the library's item, and ends a library that its last member leaves. */
    private void count(Member member, int current, int owners, Writes writes) {
        Item library = items.find(table.name(), key(member.libraryId(), LIBRARY))
                .orElseThrow(() -> new ConflictException("the library was purged"));
        String counting = "ADD " + MemberItems.CURRENT + " :current, " + MemberItems.OWNERS + " :owners";
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":current", Item.value(current), ":owners", Item.value(owners)));
        if (owners >= 0) {
            writes.update(
                    key(member.libraryId(), LIBRARY),
                    counting,
                    "attribute_not_exists(" + MemberItems.ENDED_AT + ")",
                    values);
            return;
        }
        values.put(":one", Item.value(1));
        if (library.count(MemberItems.OWNERS) > 1) {
            writes.update(key(member.libraryId(), LIBRARY), counting, MemberItems.OWNERS + " > :one", values);
        } else if (!member.isCurrent() && library.count(MemberItems.CURRENT) == 1) {
            values.put(":at", Item.value(member.leftAt()));
            values.put(":ended", AttributeValue.fromS(MemberItems.ENDED));
            writes.update(
                    key(member.libraryId(), LIBRARY),
                    "SET " + MemberItems.ENDED_AT + " = :at, " + LibraryTable.CHORE + " = :ended, "
                            + LibraryTable.CHORE_AT + " = :at, " + Items.VERSION + " = " + Items.VERSION + " + :one "
                            + counting,
                    MemberItems.CURRENT + " = :one",
                    values);
        } else {
            throw new MembershipException(Reason.LAST_OWNER);
        }
    }

    /** @param before null when there was none */
    private static void put(Member member, Member before, Writes writes) {
        if (before == null) {
            writes.insert(MemberItems.member(member));
        } else {
            writes.replace(MemberItems.member(member), before.version());
        }
        writes.put(MemberItems.membership(member));
    }

    @Override
    public void forget(UUID libraryId, UUID userId) {
        Retry.untilDone(() -> {
            Optional<Member> member = find(libraryId, userId);
            if (member.isEmpty()) {
                return Optional.of(true);
            }
            if (member.get().isCurrent()) {
                throw new ConflictException("a member at present");
            }
            Writes writes = new Writes(table);
            writes.delete(key(libraryId, MEMBER + userId), member.get().version());
            writes.delete(LibraryTable.keyOf(MemberItems.membership(member.get())));
            writes.delete(LibraryTable.key(LibraryTable.ofReader(libraryId, userId), LibraryTable.COUNTS));
            writes.update(
                    key(libraryId, LIBRARY),
                    "ADD " + MemberItems.MEMBERS + " :less",
                    "attribute_exists(" + LibraryTable.PK + ")",
                    Map.of(":less", Item.value(-1)));
            return writes.commit(items) ? Optional.of(true) : Optional.empty();
        });
    }

    @Override
    public void invite(Invitation invitation) {
        Writes writes = new Writes(table);
        writes.put(MemberItems.invitation(invitation));
        writes.commit(items);
    }

    @Override
    public Optional<Invitation> findInvitation(UUID libraryId, String id) {
        return items.find(table.name(), key(libraryId, INVITATION + id)).map(MemberItems::invitation);
    }

    @Override
    public List<Invitation> findInvitations(UUID libraryId) {
        return all(LibraryTable.ofLibrary(libraryId), INVITATION, MAX_INVITATIONS).stream()
                .map(MemberItems::invitation)
                .sorted(Comparator.comparing(Invitation::createdAt).reversed())
                .toList();
    }

    @Override
    public void withdraw(UUID libraryId, String id) {
        items.delete(table.name(), key(libraryId, INVITATION + id));
    }

    @Override
    public Member join(Invitation invitation, UUID userId, Instant now) {
        UUID libraryId = invitation.libraryId();
        return Retry.untilDone(() -> {
            Map<Map<String, AttributeValue>, Item> found = LibraryTable.byKey(items.findAll(
                    table.name(),
                    List.of(
                            key(libraryId, LIBRARY),
                            key(libraryId, MEMBER + userId),
                            key(libraryId, INVITATION + invitation.id()))));
            Item library = found.get(key(libraryId, LIBRARY));
            Member before = Optional.ofNullable(found.get(key(libraryId, MEMBER + userId)))
                    .map(MemberItems::member)
                    .orElse(null);
            if (library == null
                    || library.flag(MemberItems.ENDED_AT)
                    || !invitation.isValid(now)
                    || !found.containsKey(key(libraryId, INVITATION + invitation.id()))) {
                throw new MembershipException(Reason.INVITATION_GONE);
            }
            if (before != null && before.isCurrent()) {
                throw new MembershipException(Reason.MEMBER_ALREADY);
            }
            if (before == null && library.count(MemberItems.MEMBERS) >= Library.MAX_MEMBERS) {
                throw new MembershipException(Reason.LIBRARY_FULL);
            }
            Member joined = Member.joining(libraryId, userId, invitation.role(), now)
                    .withVersion(before == null ? 1 : before.version() + 1);
            Writes writes = new Writes(table);
            writes.deleteIf(
                    key(libraryId, INVITATION + invitation.id()),
                    "attribute_exists(" + LibraryTable.PK + ")",
                    Map.of());
            put(joined, before, writes);
            writes.update(
                    key(libraryId, LIBRARY),
                    "ADD " + MemberItems.CURRENT + " :one, " + MemberItems.MEMBERS + " :new",
                    "attribute_not_exists(" + MemberItems.ENDED_AT + ") AND " + MemberItems.MEMBERS + " <= :room",
                    Map.of(
                            ":one", Item.value(1),
                            ":new", Item.value(number(before == null)),
                            ":room", Item.value(Library.MAX_MEMBERS - number(before == null))));
            return writes.commit(items) ? Optional.of(joined) : Optional.empty();
        });
    }

    private static Map<String, AttributeValue> key(UUID libraryId, String sortKey) {
        return LibraryTable.key(LibraryTable.ofLibrary(libraryId), sortKey);
    }
}
