package org.homelibrary.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.type.descriptor.java.UUIDJavaType;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.User;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Derby really does for a page, by its own statistics: a page must not cost more in a larger library. */
class LibraryPagePlanTest {

    private static final int BOOKS = 400;
    private static final int LIMIT = 20;
    private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");

    private static final AtomicLong USERS = new AtomicLong();

    /** Another one in each case: rows deleted by the case before stay in the index for a while, and count as visited. */
    private final UUID user = new UUID(1, USERS.incrementAndGet());

    private final JpaStore store = JpaStore.inMemory();

    @BeforeEach
    void fillLibrary() throws Exception {
        store.clear();
        store.inTransaction(() -> {
            store.users().create(new User(user, "ann", "ann@example.org", "hash", Instant.EPOCH));
            for (int i = 0; i < BOOKS; i++) {
                UserBook book = UserBook.byHand(user, new UUID(2, i), Instant.EPOCH.plusSeconds(i));
                book.edit("title " + i, null, null, null);
                store.userBooks().add(book);
            }
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE,false", "TITLE,true", "AUTHOR,false", "AUTHOR,true",
        "ADDED,false", "ADDED,true", "RATING,false", "RATING,true"
    })
    void everyPage_readsItsRowsInOrderFromTheIndex(SortOrder order, boolean descending) throws Exception {
        LibraryPage page = new LibraryPage(user, query(order, descending, null));
        for (boolean backward : new boolean[] {false, true}) {
            String key = null;
            for (int i = 0; i < BOOKS / LIMIT; i++) {
                List<String> keys = read(page, order, backward, key);
                String plan = plan(page, backward, key);

                assertThat(keys).hasSize(LIMIT);
                assertThat(plan).doesNotContain("Sort ResultSet", "Table Scan");
                assertThat(visited(plan)).isLessThan(2 * LIMIT);
                key = keys.get(LIMIT - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TITLE", "AUTHOR", "ADDED", "RATING"})
    void pageOfFewMatches_looksAtTheIndexOnly(SortOrder order) throws Exception {
        LibraryPage page = new LibraryPage(user, query(order, false, ReadingStatus.ABANDONED));

        String plan = plan(page, false, null);

        assertThat(plan).doesNotContain("Sort ResultSet", "Table Scan");
        assertThat(plan).contains("Number of rows qualified=0");
    }

    private static BookQuery query(SortOrder order, boolean descending, ReadingStatus status) {
        return new BookQuery(null, status, null, null, order, descending, null, LIMIT);
    }

    private List<String> read(LibraryPage page, SortOrder order, boolean backward, String key) throws Exception {
        return store
                .inTransaction(() -> store.entities()
                        .selectNative(UserBook.class, page.sql(backward), page.parameters(backward, key, LIMIT)))
                .stream()
                .map(book -> book.sortKey(order))
                .toList();
    }

    private String plan(LibraryPage page, boolean backward, String key) throws SQLException {
        try (Connection connection = store.connection();
                Statement settings = connection.createStatement()) {
            connection.setAutoCommit(false);
            settings.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            try (PreparedStatement select =
                    connection.prepareStatement(page.sql(backward).replaceAll("\\?[0-9]+", "?"))) {
                bindInOrderOfTheStatement(select, page.parameters(backward, key, LIMIT));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        rows.getString("title_key");
                    }
                }
            }
            settings.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
            try (ResultSet plan = settings.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                plan.next();
                return plan.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    /** User, key, limit, filters: the limit is the third parameter by number, and the last one in the text. */
    private static void bindInOrderOfTheStatement(PreparedStatement select, List<?> parameters) throws SQLException {
        select.setBytes(1, UUIDJavaType.ToBytesTransformer.INSTANCE.transform((UUID) parameters.get(0)));
        select.setObject(2, parameters.get(1));
        for (int i = 3; i < parameters.size(); i++) {
            select.setObject(i, parameters.get(i));
        }
        select.setObject(parameters.size(), parameters.get(2));
    }

    private static int visited(String plan) {
        Matcher matcher = VISITED.matcher(plan);
        int visited = 0;
        while (matcher.find()) {
            visited += Integer.parseInt(matcher.group(1));
        }
        return visited;
    }
}
