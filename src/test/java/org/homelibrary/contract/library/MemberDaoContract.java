package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.library.MembershipException;
import org.homelibrary.persistence.library.MembershipException.Reason;
import org.junit.jupiter.api.Test;

/** Who belongs to a library: joining, roles, leaving. */
public abstract class MemberDaoContract extends LibraryContract {

    @Test
    void join_makesAMemberInTheInvitedRole_andUsesTheInvitationUp() {
        UUID mia = newUser("mia");
        Invitation invitation = invite("link", MemberRole.READER);
        assertThat(invitations()).containsExactly(invitation);

        Member member = join(invitation, mia);

        assertThat(member).isEqualTo(find(mia));
        assertThat(member.role()).isEqualTo(MemberRole.READER);
        assertThat(member.joinedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(member.isCurrent()).isTrue();
        assertThat(invitations()).isEmpty();
        refused(Reason.INVITATION_GONE, () -> join(invitation, newUser("zoe")));
    }

    @Test
    void join_makesTheLibraryTheCurrentOne() {
        UUID mia = newUser("mia");
        UUID own = newLibrary("mia's", mia);

        join(invite("link", MemberRole.READER), mia);
        assertThat(libraries(mia)).containsExactly(home, own);

        inTransaction(() -> store().members()
                .save(store().members().find(own, mia).orElseThrow().choosing(NOW.plusSeconds(5))));
        assertThat(libraries(mia)).containsExactly(own, home);
    }

    @Test
    void join_ofManyByOneLink_letsOneIn() {
        Invitation invitation = invite("link", MemberRole.EDITOR);
        List<Callable<Member>> works = List.of("mia", "zoe", "kim").stream()
                .map(this::newUser)
                .<Callable<Member>>map(user -> () -> store().members().join(invitation, user, NOW))
                .toList();

        List<Outcome<Member>> outcomes = atTheSameTime(works);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes))
                .extracting(error -> ((MembershipException) error).reason())
                .containsOnly(Reason.INVITATION_GONE);
        assertThat(members()).hasSize(3);
    }

    @Test
    void join_byALinkThatIsExpiredWithdrawnOrUnknown_isRefused() {
        UUID mia = newUser("mia");
        Invitation expired = invite("expired", MemberRole.EDITOR);
        refused(
                Reason.INVITATION_GONE,
                () -> inTransaction(() -> store().members().join(expired, mia, NOW.plus(Invitation.VALID_FOR))));

        Invitation withdrawn = invite("withdrawn", MemberRole.EDITOR);
        inTransaction(() -> store().members().withdraw(home, withdrawn.id()));
        inTransaction(() -> store().members().withdraw(home, withdrawn.id()));
        refused(Reason.INVITATION_GONE, () -> join(withdrawn, mia));

        refused(Reason.INVITATION_GONE, () -> join(Invitation.of(home, "never", MemberRole.EDITOR, ann, NOW), mia));
        assertThat(inTransaction(() -> store().members().find(home, mia))).isEmpty();
        assertThat(inTransaction(() -> store().members().findInvitation(home, "never")))
                .isEmpty();
    }

    @Test
    void join_byAMember_isRefusedAndKeepsTheLink() {
        Invitation invitation = invite("link", MemberRole.READER);

        refused(Reason.MEMBER_ALREADY, () -> join(invitation, ben));

        assertThat(find(ben).role()).isEqualTo(MemberRole.EDITOR);
        assertThat(inTransaction(() -> store().members().findInvitation(home, "link")))
                .contains(invitation);
    }

    @Test
    void join_ofALibraryThatHasEnded_isRefused() {
        UUID second = newLibrary("second", ann);
        Invitation invitation = Invitation.of(second, "link", MemberRole.EDITOR, ann, NOW);
        inTransaction(() -> store().members().invite(invitation));
        change(second, ann, member -> member.left(NOW));

        refused(Reason.INVITATION_GONE, () -> join(invitation, ben));
    }

    @Test
    void join_ofALibraryThatIsFull_isRefused_alsoWhenMembersLeft() {
        for (int i = 2; i < Library.MAX_MEMBERS; i++) {
            UUID user = newUser("user" + i);
            join(home, user, MemberRole.READER);
            change(home, user, member -> member.left(NOW));
        }
        Invitation invitation = invite("link", MemberRole.READER);
        refused(Reason.LIBRARY_FULL, () -> join(invitation, newUser("late")));

        // who has left comes back, and who is forgotten makes room
        join(home, newUserAgain("user2"), MemberRole.READER);
        inTransaction(() -> store().members().forget(home, newUserAgain("user3")));
        assertThat(join(invitation, newUserAgain("late")).isCurrent()).isTrue();
    }

    /** The id of a user that was made before. */
    private UUID newUserAgain(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void join_afterLeaving_bringsTheMemberBackToTheOwnReadings() {
        LibraryBook book = add(titled(1, "Dune"), ben, ReadingStatus.READING);
        change(home, ben, member -> member.left(NOW.plusSeconds(70)));
        assertThat(counts(ben).of(ReadingStatus.READING)).isEqualTo(1);

        Member back = join(invite("link", MemberRole.READER), ben);

        assertThat(back.isCurrent()).isTrue();
        assertThat(back.role()).isEqualTo(MemberRole.READER);
        assertThat(inTransaction(() -> store().readings().findMarks(book.id()))).hasSize(1);
    }

    @Test
    void findMembers_givesAllInTheOrderOfJoining_whoLeftAsWell() {
        UUID mia = newUser("mia");
        inTransaction(() -> store().members().invite(Invitation.of(home, "m", MemberRole.READER, ann, NOW)));
        inTransaction(() -> store().members()
                .join(Invitation.of(home, "m", MemberRole.READER, ann, NOW), mia, NOW.plusSeconds(80)));
        change(home, ben, member -> member.left(NOW.plusSeconds(90)));

        assertThat(members()).extracting(Member::userId).containsExactly(ann, ben, mia);
        assertThat(members()).extracting(Member::isCurrent).containsExactly(true, false, true);
        assertThat(find(ben).leftAt()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void save_ofWhatWasChangedSince_isConflict() {
        Member stale = find(ben);
        change(home, ben, member -> member.as(MemberRole.READER));

        assertThatThrownBy(() -> inTransaction(() -> store().members().save(stale.as(MemberRole.OWNER))))
                .isInstanceOf(ConflictException.class);
        assertThat(find(ben).role()).isEqualTo(MemberRole.READER);
    }

    @Test
    void save_thatWouldLeaveOthersWithoutAnOwner_isRefused() {
        refused(Reason.LAST_OWNER, () -> change(home, ann, member -> member.left(NOW)));
        refused(Reason.LAST_OWNER, () -> change(home, ann, member -> member.as(MemberRole.EDITOR)));
        assertThat(find(ann).isOwner()).isTrue();

        change(home, ben, member -> member.as(MemberRole.OWNER));
        change(home, ann, member -> member.left(NOW));
        assertThat(find(ann).isOwner()).isFalse();
        assertThat(find(ben).isOwner()).isTrue();
        refused(Reason.LAST_OWNER, () -> change(home, ben, member -> member.as(MemberRole.READER)));
    }

    @Test
    void save_byTwoOwnersWhoLeaveAtTheSameTime_keepsOne() {
        join(home, newUser("mia"), MemberRole.READER);
        change(home, ben, member -> member.as(MemberRole.OWNER));
        List<Callable<Member>> works = List.of(ann, ben).stream()
                .map(this::find)
                .<Callable<Member>>map(member -> () -> store().members().save(member.left(NOW)))
                .toList();

        List<Outcome<Member>> outcomes = atTheSameTime(works);

        assertThat(Outcome.results(outcomes)).hasSizeLessThanOrEqualTo(1);
        assertThat(members()).filteredOn(Member::isOwner).isNotEmpty();
        assertThat(inTransaction(() -> store().libraries().find(home))
                        .orElseThrow()
                        .hasEnded())
                .isFalse();
    }

    @Test
    void forget_removesWhoLeft_andNobodyElse() {
        assertThatThrownBy(() -> inTransaction(() -> store().members().forget(home, ben)))
                .isInstanceOf(ConflictException.class);
        assertThat(find(ben).isCurrent()).isTrue();

        change(home, ben, member -> member.left(NOW));
        inTransaction(() -> store().members().forget(home, ben));
        inTransaction(() -> store().members().forget(home, ben));
        assertThat(inTransaction(() -> store().members().find(home, ben))).isEmpty();
        assertThat(libraries(ben)).isEmpty();
    }

    @Test
    void findInvitations_givesThoseOfTheLibrary_theNewestFirst() {
        Invitation old = invite("old", MemberRole.EDITOR);
        Invitation young = Invitation.of(home, "young", MemberRole.READER, ann, NOW.plusSeconds(7));
        inTransaction(() -> store().members().invite(young));
        UUID second = newLibrary("second", ann);
        inTransaction(() -> store().members().invite(Invitation.of(second, "x", MemberRole.EDITOR, ann, NOW)));

        assertThat(invitations()).containsExactly(young, old);
        assertThat(inTransaction(() -> store().members().findInvitation(second, "old")))
                .isEmpty();
    }

    private Invitation invite(String id, MemberRole role) {
        Invitation invitation = Invitation.of(home, id, role, ann, NOW);
        inTransaction(() -> store().members().invite(invitation));
        return invitation;
    }

    private Member join(Invitation invitation, UUID user) {
        return inTransaction(() -> store().members().join(invitation, user, NOW.plusSeconds(1)));
    }

    private List<Invitation> invitations() {
        return inTransaction(() -> store().members().findInvitations(home));
    }

    private void change(UUID library, UUID user, UnaryOperator<Member> change) {
        inTransaction(() -> store().members()
                .save(change.apply(store().members().find(library, user).orElseThrow())));
    }

    private Member find(UUID user) {
        return inTransaction(() -> store().members().find(home, user)).orElseThrow();
    }

    private List<Member> members() {
        return inTransaction(() -> store().members().findMembers(home));
    }

    private List<UUID> libraries(UUID user) {
        return inTransaction(() -> store().members().findMemberships(user)).stream()
                .map(Member::libraryId)
                .toList();
    }

    private static void refused(Reason reason, Runnable change) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(MembershipException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
