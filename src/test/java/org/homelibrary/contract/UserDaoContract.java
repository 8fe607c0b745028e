package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.Page;
import org.homelibrary.persistence.TakenException;
import org.junit.jupiter.api.Test;

public abstract class UserDaoContract extends DaoContract {

    @Test
    void find_ofUnknownId_isEmpty() {
        assertThat(inTransaction(() -> store().users().find(new UUID(9, 9)))).isEmpty();
        assertThat(inTransaction(() -> store().users().findByEmail("nobody@example.org")))
                .isEmpty();
    }

    @Test
    void find_afterCreate_givesEveryField() {
        User user = new User(UUID.randomUUID(), "Zoë 書📚", "Zoë@Example.org", "hash:" + STRANGE_TEXT, NOW);
        User stored = create(user);

        User found = find(user.getId());

        assertThat(found).usingRecursiveComparison().isEqualTo(stored);
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("version", "admin")
                .isEqualTo(user);
    }

    @Test
    void find_ofLongestTexts_givesThemWhole() {
        User user = new User(UUID.randomUUID(), "İ".repeat(20), "İ".repeat(254), "h".repeat(1000), NOW);

        create(user);

        assertThat(find(user.getId()))
                .usingRecursiveComparison()
                .ignoringFields("version", "admin")
                .isEqualTo(user);
    }

    @Test
    void findAll_findsThoseThatAreThere() {
        User ann = create(user("Ann", "ann@example.org"));
        User bob = create(user("Bob", "bob@example.org"));
        create(user("Cleo", "cleo@example.org"));

        assertThat(inTransaction(() -> store().users().findAll(List.of(bob.getId(), new UUID(9, 9), ann.getId()))))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrder(ann, bob);
        assertThat(inTransaction(() -> store().users().findAll(List.of()))).isEmpty();
    }

    @Test
    void save_keepsWhetherReadingsAreShown() {
        User ann = create(user("Ann", "ann@example.org"));
        assertThat(ann.showsReadings()).isTrue();

        for (boolean shown : new boolean[] {false, true}) {
            User changed = find(ann.getId());
            changed.showReadings(shown);
            inTransaction(() -> store().users().save(changed));
            assertThat(find(ann.getId()).showsReadings()).isEqualTo(shown);
        }
    }

    @Test
    void findByEmail_findsInAnyLetterCase() {
        User ann = create(user("Ann", "Ann@Example.org"));
        create(user("Bob", "bob@example.org"));

        for (String email : List.of("Ann@Example.org", "ann@example.org", "ANN@EXAMPLE.ORG", " ann@example.org ")) {
            assertThat(inTransaction(() -> store().users().findByEmail(email)))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(ann);
        }
    }

    @Test
    void findByEmail_findsInEverySpelling() {
        User ann = create(user("Ann", "ann@bücher.example"));

        for (String email : List.of(
                "ann@bücher.example",
                "ann@bu\u0308cher.example",
                "ann@xn--bcher-kva.example",
                "ann\uff20BÜCHER\u3002example")) {
            assertThat(inTransaction(() -> store().users().findByEmail(email)))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(ann);
        }
        assertTaken(user("Other", "ann@xn--bcher-kva.example"), TakenException.Field.EMAIL);
    }

    @Test
    void findByUsername_findsInAnyLetterCaseAndComposition() {
        User zoe = create(user("Zoë", "zoe@example.org"));
        create(user("Bob", "bob@example.org"));

        for (String name : List.of("Zoë", "zoë", "ZOË", " zoe\u0308 ")) {
            assertThat(inTransaction(() -> store().users().findByUsername(name)))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(zoe);
        }
        assertThat(inTransaction(() -> store().users().findByUsername("zoe@example.org")))
                .isEmpty();
        assertThat(inTransaction(() -> store().users().findByUsername("zoe"))).isEmpty();
    }

    @Test
    void delete_ofAccountWithAnInternationalEmail_freesIt() {
        User ann = create(user("Ann", "ann@bücher.example"));

        inTransaction(() -> store().users().delete(ann.getId()));

        assertThat(inTransaction(() -> store().users().find(ann.getId()))).isEmpty();
        create(user("Ann", "ann@xn--bcher-kva.example"));
    }

    @Test
    void create_ofTakenEmail_saysSo() {
        create(user("Ann", "Ann@Example.org"));

        assertTaken(user("Other", "aNN@example.ORG"), TakenException.Field.EMAIL);
    }

    @Test
    void create_ofTakenUsername_saysSo() {
        create(user("Ann", "ann@example.org"));

        assertTaken(user("aNN", "other@example.org"), TakenException.Field.USERNAME);
    }

    @Test
    void create_afterRefusal_leavesTheOtherNameFree() {
        create(user("Ann", "ann@example.org"));
        assertTaken(user("Bob", "ann@example.org"), TakenException.Field.EMAIL);
        assertTaken(user("Ann", "bob@example.org"), TakenException.Field.USERNAME);

        create(user("Bob", "bob@example.org"));

        assertThat(names()).containsExactly("Ann", "Bob");
    }

    @Test
    void create_ofTheSameAccountAtTheSameTime_succeedsOnce() {
        for (String name : List.of("ann", "bob", "cid")) {
            Callable<User> register = () -> store().users().create(user(name, name + "@example.org"));

            List<Outcome<User>> outcomes = atTheSameTime(Collections.nCopies(4, register));

            assertThat(Outcome.results(outcomes)).hasSize(1);
            assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(TakenException.class);
        }
        assertThat(names()).containsExactly("ann", "bob", "cid");
    }

    @Test
    void create_ofFirstAccount_makesTheAdministrator() {
        assertThat(create(user("First", "1@example.org")).isAdmin()).isTrue();
        assertThat(create(user("Second", "2@example.org")).isAdmin()).isFalse();
    }

    @Test
    void createFirst_storesTheFirstAccountOnly() {
        assertThat(inTransaction(() -> store().users().createFirst(user("First", "1@example.org"))))
                .hasValueSatisfying(first -> assertThat(first.isAdmin()).isTrue());

        assertThat(inTransaction(() -> store().users().createFirst(user("Second", "2@example.org"))))
                .isEmpty();
        assertThat(names()).containsExactly("First");
        assertThat(create(user("Second", "2@example.org")).isAdmin()).isFalse();
    }

    @Test
    void createFirst_atTheSameTime_storesOne() {
        List<Callable<Optional<User>>> creates = IntStream.range(0, 4)
                .<Callable<Optional<User>>>mapToObj(
                        i -> () -> store().users().createFirst(user("user" + i, i + "@example.org")))
                .toList();

        List<Outcome<Optional<User>>> outcomes = atTheSameTime(creates);

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes)).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(names()).hasSize(1);
    }

    @Test
    void create_ofFirstAccountsAtTheSameTime_makesOneAdministrator() {
        List<Callable<User>> registrations = IntStream.range(0, 6)
                .<Callable<User>>mapToObj(i -> () -> store().users().create(user("u" + i, i + "@example.org")))
                .toList();

        List<Outcome<User>> outcomes = atTheSameTime(registrations);

        assertThat(Outcome.errors(outcomes)).isEmpty();
        assertThat(Outcome.results(outcomes).stream().filter(User::isAdmin)).hasSize(1);
        assertThat(all().stream().filter(User::isAdmin)).hasSize(1);
    }

    @Test
    void create_afterTheFirstAccountIsGone_makesNoOtherAdministrator() {
        delete(create(user("First", "1@example.org")));

        assertThat(create(user("Second", "2@example.org")).isAdmin()).isFalse();
    }

    @Test
    void save_ofChangedAccount_storesEveryChange() {
        create(user("First", "1@example.org"));
        User user = create(user("Ann", "ann@example.org"));
        user.changePassword("new hash", NOW.plusSeconds(60));
        user.makeAdmin();

        User stored = save(user);

        User found = find(user.getId());
        assertThat(found).usingRecursiveComparison().isEqualTo(stored);
        assertThat(found.getPasswordHash()).isEqualTo("new hash");
        assertThat(found.getPasswordChangedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(found.getSessionEpoch()).isEqualTo(1);
        assertThat(found.isAdmin()).isTrue();
    }

    @Test
    void save_ofWhatSaveGave_worksAgainAndAgain() {
        User user = create(user("Ann", "ann@example.org"));
        for (int i = 0; i < 3; i++) {
            user.signOutEverywhere();
            user = save(user);
        }

        assertThat(find(user.getId()).getSessionEpoch()).isEqualTo(3);
    }

    @Test
    void find_afterChangeWithoutSave_givesWhatWasStored() {
        User user = create(user("Ann", "ann@example.org"));

        inTransaction(() -> store().users().find(user.getId()).orElseThrow().signOutEverywhere());

        assertThat(find(user.getId()).getSessionEpoch()).isZero();
    }

    @Test
    void save_ofStaleAccount_isConflict() {
        UUID id = create(user("Ann", "ann@example.org")).getId();
        User stale = find(id);
        User fresh = find(id);
        fresh.rehash("fresh");
        save(fresh);
        stale.rehash("stale");

        assertThatThrownBy(() -> save(stale)).isInstanceOf(ConflictException.class);
        assertThat(find(id).getPasswordHash()).isEqualTo("fresh");
    }

    @Test
    void save_ofDeletedAccount_isConflict() {
        User user = create(user("Ann", "ann@example.org"));
        delete(user);
        user.signOutEverywhere();

        assertThatThrownBy(() -> save(user)).isInstanceOf(ConflictException.class);
        assertThat(inTransaction(() -> store().users().find(user.getId()))).isEmpty();
    }

    @Test
    void save_atTheSameTime_succeedsOnce() {
        UUID id = create(user("Ann", "ann@example.org")).getId();
        List<Callable<User>> changes = IntStream.range(0, 4)
                .mapToObj(i -> find(id))
                .<Callable<User>>map(user -> () -> {
                    user.signOutEverywhere();
                    return store().users().save(user);
                })
                .toList();

        List<Outcome<User>> outcomes = atTheSameTime(changes);

        assertThat(Outcome.results(outcomes)).hasSize(1);
        assertThat(Outcome.errors(outcomes)).hasOnlyElementsOfType(ConflictException.class);
        assertThat(find(id).getSessionEpoch()).isEqualTo(1);
    }

    @Test
    void delete_freesEmailAndUsername_andTwiceIsNoError() {
        User ann = create(user("Ann", "ann@example.org"));
        create(user("Bob", "bob@example.org"));

        delete(ann);
        delete(ann);

        assertThat(inTransaction(() -> store().users().find(ann.getId()))).isEmpty();
        assertThat(inTransaction(() -> store().users().findByEmail("ann@example.org")))
                .isEmpty();
        assertThat(names()).containsExactly("Bob");
        create(user("ANN", "ANN@example.org"));
        assertThat(names()).containsExactly("ANN", "Bob");
    }

    @Test
    void list_ofNoAccounts_isEmpty() {
        assertThat(inTransaction(() -> store().users().list(null, 10)))
                .isEqualTo(new Page<User>(List.of(), null, null));
    }

    @Test
    void list_goesByUsernameLetterCaseAside_pageByPage() {
        List<String> names =
                Stream.of("bob", "Ann", "dora", "CID", "eve", "Fay", "gus").toList();
        names.forEach(name -> create(user(name, name + "@example.org")));

        Page<User> first = inTransaction(() -> store().users().list(null, 3));
        Page<User> second = inTransaction(() -> store().users().list(first.next(), 3));
        Page<User> third = inTransaction(() -> store().users().list(second.next(), 3));
        Page<User> back = inTransaction(() -> store().users().list(third.previous(), 3));

        assertThat(first.items()).extracting(User::getUsername).containsExactly("Ann", "bob", "CID");
        assertThat(second.items()).extracting(User::getUsername).containsExactly("dora", "eve", "Fay");
        assertThat(third.items()).extracting(User::getUsername).containsExactly("gus");
        assertThat(back.items()).extracting(User::getUsername).containsExactly("dora", "eve", "Fay");
        assertThat(first.previous()).isNull();
        assertThat(third.next()).isNull();
    }

    @Test
    void list_withCursorThatNoPageGave_isTheFirstPage() {
        create(user("Ann", "ann@example.org"));

        for (String garbled : List.of("", "x", "%%%", "AAAA", "ünïcode", "a".repeat(5000))) {
            assertThat(inTransaction(() -> store().users().list(garbled, 3)).items())
                    .extracting(User::getUsername)
                    .containsExactly("Ann");
        }
    }

    private void assertTaken(User user, TakenException.Field field) {
        assertThatThrownBy(() -> create(user))
                .asInstanceOf(type(TakenException.class))
                .extracting(TakenException::field)
                .isEqualTo(field);
    }

    private static User user(String username, String email) {
        return new User(UUID.randomUUID(), username, email, "hash", NOW);
    }

    private User create(User user) {
        return inTransaction(() -> store().users().create(user));
    }

    private User save(User user) {
        return inTransaction(() -> store().users().save(user));
    }

    private User find(UUID id) {
        return inTransaction(() -> store().users().find(id)).orElseThrow();
    }

    private void delete(User user) {
        inTransaction(() -> store().users().delete(user.getId()));
    }

    private List<String> names() {
        return all().stream().map(User::getUsername).toList();
    }

    private List<User> all() {
        List<User> all = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<User> page = inTransaction(() -> store().users().list(from, 2));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
