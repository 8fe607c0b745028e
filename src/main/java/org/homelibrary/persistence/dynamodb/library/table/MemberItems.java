package org.homelibrary.persistence.dynamodb.library.table;

import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.INVITATION;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.LIBRARY;
import static org.homelibrary.persistence.dynamodb.library.table.LibraryTable.MEMBER;

import java.util.UUID;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.dynamodb.item.Item;
import org.homelibrary.persistence.dynamodb.item.Items;

/** The items of a library itself, of those who belong to it, and of those who are invited. */
public final class MemberItems {

    /** Of a library that has ended. */
    public static final String ENDED = "ENDED";

    public static final String NAME = "library_name";
    public static final String ENDED_AT = "ended_at";

    /** How many there are, former ones too; at present; and how many of the latter are owners. */
    public static final String MEMBERS = "members";

    public static final String CURRENT = "current_members";
    public static final String OWNERS = "owners";

    private static final String CREATED_AT = "created_at";
    private static final String ROLE = "member_role";
    private static final String JOINED_AT = "joined_at";
    private static final String CHOSEN_AT = "chosen_at";
    private static final String LEFT_AT = "left_at";
    private static final String INVITED_BY = "invited_by";
    private static final String VALID_UNTIL = "valid_until";

    private MemberItems() {}

    /** Of a new library with one member, its owner. */
    public static Item library(Library library) {
        return LibraryTable.item(LibraryTable.ofLibrary(library.id()), LIBRARY)
                .with(NAME, library.name())
                .with(CREATED_AT, library.createdAt())
                .with(MEMBERS, 1)
                .with(CURRENT, 1)
                .with(OWNERS, 1)
                .with(Items.VERSION, library.version());
    }

    public static Library library(Item item) {
        return new Library(
                LibraryTable.libraryId(item),
                item.text(NAME),
                item.time(CREATED_AT),
                item.time(ENDED_AT),
                item.count(Items.VERSION));
    }

    /** In the library's partition. */
    public static Item member(Member member) {
        return describe(member, LibraryTable.ofLibrary(member.libraryId()), MEMBER + member.userId());
    }

    /** The same in the user's partition. */
    public static Item membership(Member member) {
        return describe(member, LibraryTable.ofUser(member.userId()), MEMBER + member.libraryId());
    }

    private static Item describe(Member member, String partition, String sortKey) {
        return LibraryTable.item(partition, sortKey)
                .with(ROLE, member.role())
                .with(JOINED_AT, member.joinedAt())
                .with(CHOSEN_AT, member.chosenAt())
                .with(LEFT_AT, member.leftAt())
                .with(Items.VERSION, member.version());
    }

    public static Member member(Item item) {
        return member(item, partition(item), other(item));
    }

    public static Member membership(Item item) {
        return member(item, other(item), partition(item));
    }

    private static UUID partition(Item item) {
        return LibraryTable.id(item.text(LibraryTable.PK), 1);
    }

    private static UUID other(Item item) {
        return LibraryTable.id(item.text(LibraryTable.SK), 1);
    }

    private static Member member(Item item, UUID libraryId, UUID userId) {
        return new Member(
                libraryId,
                userId,
                item.choice(ROLE, MemberRole.values()),
                item.time(JOINED_AT),
                item.time(CHOSEN_AT),
                item.time(LEFT_AT),
                item.count(Items.VERSION));
    }

    public static Item invitation(Invitation invitation) {
        return LibraryTable.item(LibraryTable.ofLibrary(invitation.libraryId()), INVITATION + invitation.id())
                .with(ROLE, invitation.role())
                .with(INVITED_BY, invitation.invitedBy())
                .with(CREATED_AT, invitation.createdAt())
                .with(VALID_UNTIL, invitation.expiresAt())
                .with(LibraryTable.EXPIRES_AT, invitation.expiresAt().getEpochSecond());
    }

    public static Invitation invitation(Item item) {
        return new Invitation(
                LibraryTable.libraryId(item),
                item.text(LibraryTable.SK).substring(INVITATION.length()),
                item.choice(ROLE, MemberRole.values()),
                item.id(INVITED_BY),
                item.time(CREATED_AT),
                item.time(VALID_UNTIL));
    }
}
