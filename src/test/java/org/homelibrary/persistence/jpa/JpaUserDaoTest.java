package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserDaoContract;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.TakenException;
import org.junit.jupiter.api.Test;

class JpaUserDaoTest extends UserDaoContract {

    @Override
    protected Store store() {
        return JpaStore.inMemory();
    }

    /** An earlier version compared addresses without regard to letter case only. */
    @Test
    void account_of_an_earlier_version_is_found_kept_and_not_made_twice() {
        User ann = new User(UUID.randomUUID(), "Ann", "ann@bücher.example", "hash", NOW);
        inTransaction(() -> store().users().create(ann));
        inTransaction(() ->
                JpaStore.inMemory().entities().executeNative("UPDATE users SET email_key = ?1", "ann@bücher.example"));

        for (String email : new String[] {"ann@bücher.example", "ann@xn--bcher-kva.example"}) {
            assertThat(inTransaction(() -> store().users().findByEmail(email)))
                    .map(User::getId)
                    .contains(ann.getId());
            User again = new User(UUID.randomUUID(), "Other", email, "hash", NOW);
            assertThatThrownBy(() -> inTransaction(() -> store().users().create(again)))
                    .isInstanceOf(TakenException.class);
        }
        User found = inTransaction(() -> store().users().find(ann.getId())).orElseThrow();
        found.signOutEverywhere();
        inTransaction(() -> store().users().save(found));
        inTransaction(() -> store().users().delete(ann.getId()));
        assertThat(inTransaction(() -> store().users().findByEmail("ann@bücher.example")))
                .isEmpty();
    }
}
