package org.homelibrary.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.homelibrary.contract.Store;
import org.homelibrary.contract.UserDaoContract;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.TakenException;
import org.junit.jupiter.api.Test;

class DynamoDbUserDaoTest extends UserDaoContract {

    @Override
    protected Store store() {
        return DynamoDbStore.inMemory();
    }

    /** An earlier version compared addresses without regard to letter case only. */
    @Test
    void account_of_an_earlier_version_is_found_kept_and_not_made_twice() {
        User ann = new User(UUID.randomUUID(), "Ann", "ann@bücher.example", "hash", NOW);
        store().users().create(ann);
        String users = DynamoDbStore.TABLES.users();
        DynamoDbStore.inMemory().client().deleteItem(delete -> delete.tableName(users)
                .key(UserItemMapper.emailKey(ann.getEmailKey())));
        DynamoDbStore.inMemory().client().putItem(put -> put.tableName(users)
                .item(UserItemMapper.marker(UserItemMapper.emailKey("ann@bücher.example"), ann.getId())
                        .attributes()));

        for (String email : new String[] {"ann@bücher.example", "ann@xn--bcher-kva.example"}) {
            assertThat(store().users().findByEmail(email)).map(User::getId).contains(ann.getId());
            User again = new User(UUID.randomUUID(), "Other", email, "hash", NOW);
            assertThatThrownBy(() -> store().users().create(again)).isInstanceOf(TakenException.class);
        }
        User found = store().users().find(ann.getId()).orElseThrow();
        found.signOutEverywhere();
        store().users().save(found);
        store().users().delete(ann.getId());
        assertThat(store().users().findByEmail("ann@bücher.example")).isEmpty();
        store().users().create(new User(UUID.randomUUID(), "Ann", "ann@bücher.example", "hash", NOW));
    }
}
