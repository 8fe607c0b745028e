package org.homelibrary.service.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.library.LibraryFounder;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;

class CurrentLibraryTest {

    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final InMemoryStore store = new InMemoryStore();
    private final LibraryFounder founder = store.around(new LibraryFounder(store.libraries(), clock));
    private final CurrentLibrary current = with(founder);
    private final User anna = store.store(() ->
            store.users().create(new User(UUID.randomUUID(), "anna", "anna@example.org", "hash", clock.instant())));

    private CurrentLibrary with(LibraryFounder libraryFounder) {
        return new CurrentLibrary(store.members(), store.libraries(), store.users(), libraryFounder);
    }

    @Test
    void user_without_a_library_gets_one_under_their_own_id() {
        Member member = current.of(anna.getId());

        assertThat(member.libraryId()).isEqualTo(anna.getId());
        assertThat(member.isOwner()).isTrue();
        assertThat(store.members().find(anna.getId(), anna.getId())).hasValue(member);
        assertThat(store.libraries().find(anna.getId()).map(Library::name)).hasValue("anna");
        assertThat(current.of(anna.getId())).isEqualTo(member);
    }

    @Test
    void library_that_was_chosen_last_is_the_current_one() {
        current.of(anna.getId());
        clock.move(Duration.ofMinutes(1));
        Member second = store.store(() -> founder.found(UUID.randomUUID(), anna));

        assertThat(current.of(anna.getId())).isEqualTo(second);

        clock.move(Duration.ofMinutes(1));
        store.store(() -> store.members()
                .save(store.members()
                        .find(anna.getId(), anna.getId())
                        .orElseThrow()
                        .choosing(clock.instant())));
        assertThat(current.of(anna.getId()).libraryId()).isEqualTo(anna.getId());
    }

    @Test
    void user_who_has_left_every_library_gets_a_new_one_under_another_id() {
        Member own = current.of(anna.getId());
        store.store(() -> store.members().save(own.left(clock.instant())));

        Member fresh = current.of(anna.getId());

        assertThat(fresh.libraryId()).isNotEqualTo(anna.getId());
        assertThat(fresh.role()).isEqualTo(MemberRole.OWNER);
        assertThat(current.of(anna.getId())).isEqualTo(fresh);
    }

    @Test
    void two_requests_at_the_same_moment_make_one_library() {
        LibraryFounder beaten = new LibraryFounder(store.libraries(), clock) {
            @Override
            public Member found(UUID libraryId, User owner) {
                founder.found(libraryId, owner);
                return founder.found(libraryId, owner);
            }
        };

        assertThat(with(beaten).of(anna.getId()).libraryId()).isEqualTo(anna.getId());

        store.store(() -> store.members()
                .save(store.members()
                        .find(anna.getId(), anna.getId())
                        .orElseThrow()
                        .left(clock.instant())));
        with(beaten).of(anna.getId());
        assertThat(store.members().findMemberships(anna.getId())).hasSize(2);
    }

    @Test
    void conflict_that_nobody_else_caused_is_not_hidden() {
        LibraryFounder failing = new LibraryFounder(store.libraries(), clock) {
            @Override
            public Member found(UUID libraryId, User owner) {
                throw new ConflictException("the store is not itself");
            }
        };

        assertThatThrownBy(() -> with(failing).of(anna.getId())).isInstanceOf(ConflictException.class);
    }

    @Test
    void user_whose_account_is_gone_gets_no_library() {
        assertThatThrownBy(() -> current.of(UUID.randomUUID())).isInstanceOf(NotFoundException.class);
        assertThat(store.libraries().findEnded(10)).isEmpty();
    }
}
