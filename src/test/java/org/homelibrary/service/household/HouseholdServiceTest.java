package org.homelibrary.service.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.ForbiddenException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseholdServiceTest {

    private final HouseholdFixture fixture = new HouseholdFixture();
    private final HouseholdService households = fixture.households;
    private final Member anna = fixture.user("anna");
    private final Member ben = fixture.user("ben");
    private Member guest;

    @BeforeEach
    void letBenJoin() {
        fixture.clock.move(Duration.ofMinutes(1));
        guest = fixture.join(anna, ben, MemberRole.EDITOR);
    }

    @Test
    void people_are_the_members_at_present_with_their_names_and_roles() {
        assertThat(households.people(guest))
                .extracting(Person::username, Person::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("anna", MemberRole.OWNER),
                        org.assertj.core.groups.Tuple.tuple("ben", MemberRole.EDITOR));

        households.leave(guest);

        assertThat(households.people(anna)).extracting(Person::username).containsExactly("anna");
    }

    @Test
    void library_that_was_joined_is_the_current_one_and_the_own_one_stays() {
        assertThat(fixture.current.of(ben.userId()).libraryId()).isEqualTo(anna.libraryId());
        assertThat(households.librariesOf(ben.userId()))
                .extracting(Library::name)
                .containsExactly("anna", "ben");

        fixture.clock.move(Duration.ofMinutes(1));
        households.switchTo(ben.userId(), ben.libraryId());

        assertThat(fixture.current.of(ben.userId()).libraryId()).isEqualTo(ben.libraryId());
    }

    @Test
    void nobody_switches_to_a_library_of_strangers_or_one_that_was_left() {
        notFound(() -> households.switchTo(anna.userId(), ben.libraryId()));
        notFound(() -> households.switchTo(anna.userId(), UUID.randomUUID()));
        households.leave(guest);
        notFound(() -> households.switchTo(ben.userId(), anna.libraryId()));
    }

    @Test
    void owner_renames_the_library() {
        households.rename(anna, "  Our books ");

        assertThat(households.library(guest).name()).isEqualTo("Our books");
        rejected("name", "householdError.nameEmpty", () -> households.rename(anna, "  "));
        rejected("name", "householdError.nameEmpty", () -> households.rename(anna, null));
        rejected("name", "householdError.nameLong", () -> households.rename(anna, "x".repeat(101)));
        households.rename(anna, "x".repeat(100));
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberRole.class,
            names = {"EDITOR", "READER"})
    void who_does_not_own_the_library_changes_nothing_about_it(MemberRole role) {
        households.changeRole(anna, ben.userId(), role);
        Member now = fixture.again(guest);

        forbidden(() -> households.rename(now, "Ben's"));
        forbidden(() -> households.changeRole(now, ben.userId(), MemberRole.OWNER));
        forbidden(() -> households.remove(now, anna.userId()));
        assertThat(households.library(anna).name()).isEqualTo("anna");
        assertThat(fixture.again(anna)).isEqualTo(anna);
    }

    @Test
    void owner_changes_roles_and_stops_owning_when_somebody_else_does() {
        rejectedAsLastOwner(() -> households.changeRole(anna, anna.userId(), MemberRole.EDITOR));
        rejectedAsLastOwner(() -> households.leave(anna));

        households.changeRole(anna, ben.userId(), MemberRole.OWNER);
        households.changeRole(fixture.again(guest), anna.userId(), MemberRole.READER);

        assertThat(fixture.again(anna).role()).isEqualTo(MemberRole.READER);
        households.leave(fixture.again(anna));
        assertThat(fixture.again(anna).isCurrent()).isFalse();
    }

    @Test
    void member_who_was_removed_is_back_in_their_own_library() {
        households.remove(anna, ben.userId());

        assertThat(fixture.again(guest).isCurrent()).isFalse();
        assertThat(fixture.current.of(ben.userId()).libraryId()).isEqualTo(ben.libraryId());
        notFound(() -> households.remove(anna, ben.userId()));
        notFound(() -> households.changeRole(anna, UUID.randomUUID(), MemberRole.READER));
    }

    @Test
    void owner_does_not_remove_themselves_by_mistake() {
        rejected(FieldError.WHOLE_FORM, "householdError.removeSelf", () -> households.remove(anna, anna.userId()));
        assertThat(fixture.again(anna).isCurrent()).isTrue();
    }

    @Test
    void library_ends_when_the_last_member_leaves() {
        households.leave(guest);
        households.leave(anna);

        assertThat(fixture.store
                        .libraries()
                        .find(anna.libraryId())
                        .orElseThrow()
                        .hasEnded())
                .isTrue();
        assertThat(fixture.current.of(anna.userId()).libraryId()).isNotEqualTo(anna.libraryId());
    }

    @Test
    void change_at_the_same_moment_as_another_is_tried_again() {
        MemberStore beaten = new MemberStore(fixture.store.members(), fixture.store.libraries()) {
            private int tries;

            @Override
            public Member change(UUID libraryId, UUID userId, java.util.function.UnaryOperator<Member> change) {
                if (++tries == 1) {
                    throw new ConflictException("somebody was faster");
                }
                return fixture.memberStore.change(libraryId, userId, change);
            }
        };
        HouseholdService service = new HouseholdService(
                fixture.store.members(), fixture.store.libraries(), fixture.store.users(), beaten, fixture.clock);

        service.changeRole(anna, ben.userId(), MemberRole.READER);

        assertThat(fixture.again(guest).role()).isEqualTo(MemberRole.READER);
    }

    private static void rejectedAsLastOwner(ThrowingCallable change) {
        rejected(FieldError.WHOLE_FORM, "householdError.lastOwner", change);
    }

    private static void rejected(String field, String key, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(RejectedException.class, e -> assertThat(e.errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.messageKey()).isEqualTo(key);
                }));
    }

    private static void forbidden(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(ForbiddenException.class);
    }

    private static void notFound(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(NotFoundException.class);
    }
}
