package org.homelibrary.service.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.household.HouseholdFixture.ADDRESS;
import static org.homelibrary.service.household.HouseholdFixture.registration;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Invitation;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.account.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinServiceTest {

    private final HouseholdFixture fixture = new HouseholdFixture();
    private final InvitationService invitations = fixture.invitations;
    private final JoinService joining = fixture.joining;
    private final Member anna = fixture.user("anna");
    private final Member ben = fixture.user("ben");

    @Test
    void link_tells_who_invites_and_where_to() {
        String token = invitations.invite(anna, MemberRole.READER);

        assertThat(invitations.find(token)).hasValueSatisfying(invited -> {
            assertThat(invited.libraryName()).isEqualTo("anna");
            assertThat(invited.invitedBy()).isEqualTo("anna");
            assertThat(invited.invitation().role()).isEqualTo(MemberRole.READER);
            assertThat(invited.invitation().expiresAt())
                    .isEqualTo(fixture.clock.instant().plus(Duration.ofDays(7)));
        });
    }

    @Test
    void secret_of_the_link_is_not_stored() {
        String token = invitations.invite(anna, MemberRole.EDITOR);

        assertThat(invitations.list(anna)).singleElement().satisfies(invitation -> assertThat(token)
                .doesNotContain(invitation.id()));
    }

    @Test
    void link_works_once() {
        String token = invitations.invite(anna, MemberRole.EDITOR);

        assertThat(joining.join(token, ben.userId())).hasValueSatisfying(member -> {
            assertThat(member.libraryId()).isEqualTo(anna.libraryId());
            assertThat(member.role()).isEqualTo(MemberRole.EDITOR);
        });
        assertThat(joining.join(token, fixture.user("mia").userId())).isEmpty();
        assertThat(invitations.list(anna)).isEmpty();
    }

    @Test
    void member_who_follows_the_link_again_stays_as_they_are() {
        String token = invitations.invite(anna, MemberRole.EDITOR);
        Member joined = joining.join(token, ben.userId()).orElseThrow();
        assertThat(joining.join(token, ben.userId())).hasValue(joined);

        String another = invitations.invite(anna, MemberRole.READER);
        assertThat(joining.join(another, ben.userId())).hasValue(joined);
        assertThat(joining.join(another, anna.userId())).hasValue(anna);
        assertThat(invitations.list(anna)).as("the unused invitation").hasSize(1);
    }

    @Test
    void link_is_worth_nothing_after_a_week_or_once_withdrawn() {
        String old = invitations.invite(anna, MemberRole.EDITOR);
        fixture.clock.move(Duration.ofDays(7));
        assertThat(invitations.find(old)).isEmpty();
        assertThat(joining.join(old, ben.userId())).isEmpty();
        assertThat(invitations.list(anna)).isEmpty();

        String withdrawn = invitations.invite(anna, MemberRole.EDITOR);
        Invitation invitation = invitations.list(anna).get(0);
        invitations.withdraw(anna, invitation.id());
        invitations.withdraw(anna, invitation.id());
        assertThat(joining.join(withdrawn, ben.userId())).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "********************************/../../ab?"
            })
    void link_that_nobody_made_is_worth_nothing(String token) {
        assertThat(invitations.find(token)).isEmpty();
        assertThat(joining.join(token, ben.userId())).isEmpty();
    }

    @Test
    void link_to_a_library_that_has_ended_is_worth_nothing() {
        String token = invitations.invite(anna, MemberRole.EDITOR);
        fixture.households.leave(anna);

        assertThat(invitations.find(token)).isEmpty();
        assertThat(joining.join(token, ben.userId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberRole.class,
            names = {"EDITOR", "READER"})
    void only_owners_invite(MemberRole role) {
        Member guest = fixture.join(anna, ben, role);
        String id = inviteAndTellId();

        assertThatThrownBy(() -> invitations.invite(guest, MemberRole.READER)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> invitations.list(guest)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> invitations.withdraw(guest, id)).isInstanceOf(ForbiddenException.class);
        assertThat(invitations.list(anna)).hasSize(1);
    }

    private String inviteAndTellId() {
        invitations.invite(anna, MemberRole.READER);
        return invitations.list(anna).get(0).id();
    }

    @Test
    void unused_invitations_are_limited_and_expired_ones_make_room() {
        for (int i = 0; i < InvitationService.MAX_OPEN; i++) {
            invitations.invite(anna, MemberRole.READER);
        }
        assertThatThrownBy(() -> invitations.invite(anna, MemberRole.READER)).isInstanceOf(RejectedException.class);

        fixture.clock.move(Duration.ofDays(7));
        invitations.invite(anna, MemberRole.READER);
        assertThat(fixture.store.members().findInvitations(anna.libraryId())).hasSize(1);
    }

    @Test
    void full_library_takes_nobody_in_and_keeps_the_invitation() {
        for (int i = 1; i < Library.MAX_MEMBERS; i++) {
            fixture.join(anna, fixture.user("guest" + i), MemberRole.READER);
        }
        String token = invitations.invite(anna, MemberRole.READER);

        assertThatThrownBy(() -> joining.join(token, ben.userId())).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> joining.register(token, registration("mia"), ADDRESS))
                .isInstanceOf(RejectedException.class);
        assertThat(fixture.store.users().findByUsername("mia")).isEmpty();
        assertThat(invitations.find(token)).isPresent();
    }

    @Test
    void stranger_registers_by_the_link_also_while_registration_is_closed() {
        String token = invitations.invite(anna, MemberRole.READER);

        Optional<User> mia = joining.register(token, registration("mia"), ADDRESS);

        assertThat(mia).isPresent();
        assertThat(fixture.store.members().findMemberships(mia.get().getId()))
                .extracting(Member::libraryId)
                .containsExactly(anna.libraryId());
        assertThat(fixture.current.of(mia.get().getId()).role()).isEqualTo(MemberRole.READER);
        assertThat(mia.get().isAdmin()).isFalse();
    }

    @Test
    void form_that_is_sent_twice_makes_one_account() {
        String token = invitations.invite(anna, MemberRole.READER);
        User mia = joining.register(token, registration("mia"), ADDRESS).orElseThrow();

        assertThat(joining.register(token, registration("mia"), ADDRESS).map(User::getId))
                .hasValue(mia.getId());
    }

    @Test
    void link_that_is_worth_nothing_makes_no_account() {
        String token = invitations.invite(anna, MemberRole.READER);
        joining.join(token, ben.userId());

        assertThat(joining.register(token, registration("mia"), ADDRESS)).isEmpty();
        assertThat(joining.register("nonsense", registration("mia"), ADDRESS)).isEmpty();
        assertThat(fixture.store.users().findByUsername("mia")).isEmpty();
    }

    @Test
    void link_that_is_used_up_while_the_account_is_made_leaves_no_account() {
        String token = invitations.invite(anna, MemberRole.READER);
        MemberStore beaten = new MemberStore(fixture.store.members(), fixture.store.libraries()) {
            @Override
            public Member join(Invitation invitation, UUID userId, java.time.Instant now) {
                fixture.memberStore.join(invitation, ben.userId(), now);
                return fixture.memberStore.join(invitation, userId, now);
            }
        };

        assertThat(fixture.joining(beaten).register(token, registration("mia"), ADDRESS))
                .isEmpty();
        assertThat(fixture.store.users().findByUsername("mia")).isEmpty();
    }

    @Test
    void account_that_cannot_be_made_leaves_the_invitation_as_it_is() {
        String token = invitations.invite(anna, MemberRole.READER);

        assertThatThrownBy(() -> joining.register(token, registration("ben"), ADDRESS))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> joining.register(token, new Registration("mia", "no", "short", "short"), ADDRESS))
                .isInstanceOf(RejectedException.class);
        assertThat(invitations.find(token)).isPresent();
    }
}
