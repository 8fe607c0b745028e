package org.homelibrary.contract.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.homelibrary.contract.Outcome;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.persistence.ConflictException;
import org.junit.jupiter.api.Test;

/** Libraries themselves. */
public abstract class LibraryDaoContract extends LibraryContract {

    @Test
    void create_storesTheLibraryAndItsOwner() {
        UUID id = new UUID(3, 3);
        Library stored = create(Library.named(STRANGE_TEXT, id, NOW));

        assertThat(stored.name()).isEqualTo(STRANGE_TEXT);
        assertThat(stored.createdAt()).isEqualTo(NOW);
        assertThat(stored.version()).isPositive();
        assertThat(library(id)).contains(stored);
        assertThat(inTransaction(() -> store().members().find(id, ann))
                        .orElseThrow()
                        .isOwner())
                .isTrue();
    }

    @Test
    void create_ofAnIdThatIsThere_isConflict() {
        assertThatThrownBy(() -> create(Library.named("another", home, NOW))).isInstanceOf(ConflictException.class);

        assertThat(library(home).orElseThrow().name()).isEqualTo("home");
    }

    @Test
    void find_ofAnAbsentId_isEmpty() {
        assertThat(library(new UUID(9, 9))).isEmpty();
    }

    @Test
    void save_storesTheNewName_andGivesWhatCanBeSavedAgain() {
        Library first = save(library(home).orElseThrow().renamed("Casa"));
        Library second = save(first.renamed("Maison"));

        assertThat(library(home)).contains(second);
        assertThat(second.name()).isEqualTo("Maison");
    }

    @Test
    void save_ofWhatWasChangedSince_isConflict() {
        Library stale = library(home).orElseThrow();
        save(stale.renamed("Casa"));

        assertThatThrownBy(() -> save(stale.renamed("Maison"))).isInstanceOf(ConflictException.class);
        assertThat(library(home).orElseThrow().name()).isEqualTo("Casa");
    }

    @Test
    void save_atTheSameTime_succeedsOnce() {
        Library read = library(home).orElseThrow();
        List<Callable<Library>> works = Stream.of("a", "b", "c")
                .<Callable<Library>>map(name -> () -> store().libraries().save(read.renamed(name)))
                .toList();

        List<Outcome<Library>> outcomes = atTheSameTime(works);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
    }

    /** Whoever joins or leaves changes what the store keeps of a library, but not what others do to it. */
    @Test
    void save_ofWhatWasReadBeforeSomebodyJoined_succeeds() {
        Library read = library(home).orElseThrow();
        join(home, newUser("mia"), MemberRole.READER);

        assertThat(save(read.renamed("Casa")).name()).isEqualTo("Casa");
        assertThat(inTransaction(() -> store().members().findMembers(home))).hasSize(3);
    }

    @Test
    void library_whoseLastMemberLeft_hasEnded_andIsPurgedWithItsMembers() {
        UUID second = newLibrary("second", ann);
        leave(second, ann);

        Library ended = library(second).orElseThrow();
        assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(90));
        assertThat(ended()).containsExactly(second);
        assertThatThrownBy(() -> save(ended.renamed("x"))).isInstanceOf(ConflictException.class);

        inTransaction(() -> store().libraries().purge(second));
        assertThat(library(second)).isEmpty();
        assertThat(ended()).isEmpty();
        assertThat(inTransaction(() -> store().members().findMembers(second))).isEmpty();
        assertThat(inTransaction(() -> store().members().findMemberships(ann)))
                .extracting(Member::libraryId)
                .containsExactly(home);
        inTransaction(() -> store().libraries().purge(second));
    }

    @Test
    void purge_ofALibraryThatHasNotEnded_isConflict() {
        assertThatThrownBy(() -> inTransaction(() -> store().libraries().purge(home)))
                .isInstanceOf(ConflictException.class);

        assertThat(library(home)).isPresent();
        assertThat(inTransaction(() -> store().members().findMembers(home))).hasSize(2);
    }

    @Test
    void findEnded_givesAtMostSoMany() {
        for (int i = 0; i < 3; i++) {
            UUID library = newLibrary("library " + i, ann);
            leave(library, ann);
        }

        assertThat(inTransaction(() -> store().libraries().findEnded(2))).hasSize(2);
        assertThat(ended()).hasSize(3);
    }

    private List<UUID> ended() {
        return inTransaction(() -> store().libraries().findEnded(10)).stream()
                .map(Library::id)
                .toList();
    }

    private void leave(UUID library, UUID user) {
        inTransaction(() -> store().members()
                .save(store().members().find(library, user).orElseThrow().left(NOW.plusSeconds(90))));
    }

    private Library create(Library library) {
        return inTransaction(
                () -> store().libraries().create(library, Member.joining(library.id(), ann, MemberRole.OWNER, NOW)));
    }

    private Library save(Library library) {
        return inTransaction(() -> store().libraries().save(library));
    }

    private Optional<Library> library(UUID id) {
        return inTransaction(() -> store().libraries().find(id));
    }
}
