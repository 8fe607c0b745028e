package org.homelibrary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.homelibrary.model.edition.Cover;
import org.junit.jupiter.api.Test;

public abstract class CoverDaoContract extends DaoContract {

    private static final UUID OWNER = new UUID(1, 2);
    private static final UUID BOOK = new UUID(3, 4);

    @Test
    void find_ofUnknownId_isEmpty() {
        assertThat(inTransaction(() -> store().covers().find(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void find_afterSave_givesEveryByteOfTheLargestCover() {
        Cover cover = cover(OWNER, Cover.MAX_BYTES);

        save(cover);

        assertThat(find(cover)).usingRecursiveComparison().isEqualTo(cover);
    }

    @Test
    void find_ofProvidersCover_hasNoOwner() {
        Cover cover = cover(null, 1);

        save(cover);

        assertThat(find(cover)).usingRecursiveComparison().isEqualTo(cover);
    }

    @Test
    void save_ofTheSamePictureAgain_isNoError() {
        Cover cover = cover(OWNER, 1000);

        save(cover);
        save(cover(OWNER, 1000));
        inTransaction(() -> {
            store().covers().save(cover);
            store().covers().save(cover);
        });

        assertThat(find(cover)).usingRecursiveComparison().isEqualTo(cover);
    }

    @Test
    void save_ofTheSamePictureAtTheSameTime_isNoError() {
        for (int size = 1; size <= 10; size++) {
            Cover cover = cover(OWNER, size);
            Callable<Boolean> save = () -> {
                store().covers().save(cover);
                return true;
            };

            assertThat(Outcome.errors(atTheSameTime(Collections.nCopies(4, save))))
                    .isEmpty();
            assertThat(find(cover)).usingRecursiveComparison().isEqualTo(cover);
        }
    }

    @Test
    void delete_takesOneCoverAway_andTwiceIsNoError() {
        Cover deleted = cover(OWNER, 10);
        Cover kept = cover(OWNER, 11);
        List.of(deleted, kept).forEach(this::save);

        inTransaction(() -> store().covers().delete(deleted.getId()));
        inTransaction(() -> store().covers().delete(deleted.getId()));

        assertThat(inTransaction(() -> store().covers().find(deleted.getId()))).isEmpty();
        assertThat(find(kept)).usingRecursiveComparison().isEqualTo(kept);
    }

    @Test
    void save_afterDelete_storesItAgain() {
        Cover cover = cover(OWNER, 10);
        save(cover);
        inTransaction(() -> store().covers().delete(cover.getId()));

        save(cover);

        assertThat(find(cover)).usingRecursiveComparison().isEqualTo(cover);
    }

    private void save(Cover cover) {
        inTransaction(() -> store().covers().save(cover));
    }

    private Cover find(Cover cover) {
        return inTransaction(() -> store().covers().find(cover.getId())).orElseThrow();
    }

    private static Cover cover(UUID owner, int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return new Cover(owner, BOOK, "image/jpeg", bytes);
    }
}
