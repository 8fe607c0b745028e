package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.homelibrary.model.library.Member;
import org.junit.jupiter.api.Test;

/** The tables of one reader's list, which stay for one release. */
class FormerTablesTest {

    @Test
    void accountThatIsDeleted_takesItsFormerListAlong_andNobodyElses() throws Exception {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:former-tables");
        database.setCreateDatabase("create");
        OldLibrary old = new OldLibrary(database);
        old.create(OldLibrary.KINDS);
        DatabaseMigration.migrate(database);
        try (JpaStore store = new JpaStore(database)) {
            erase(store, OldLibrary.BEN);
            assertThat(old.count("user_books")).isEqualTo(OldLibrary.KINDS);

            erase(store, OldLibrary.ANN);
        }
        assertThat(old.count("user_books")).isZero();
        assertThat(old.count("users")).isZero();
    }

    /** What closing an account does, as far as the store goes. */
    private static void erase(JpaStore store, UUID user) throws Exception {
        Member member = store.members().find(user, user).orElseThrow();
        store.inTransaction(() -> store.members().save(member.left(OldLibrary.NOW)));
        store.inTransaction(() -> {
            store.members().forget(user, user);
            store.users().delete(user);
            return null;
        });
    }
}
