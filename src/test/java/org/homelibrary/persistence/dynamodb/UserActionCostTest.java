package org.homelibrary.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homelibrary.model.BookLookup;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.User;
import org.homelibrary.model.UserBook;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.Page;
import org.homelibrary.security.KnownDevices;
import org.homelibrary.security.LibraryIdentityStore;
import org.homelibrary.security.Passwords;
import org.homelibrary.security.Secret;
import org.homelibrary.security.SignedToken;
import org.homelibrary.service.AccountDirectory;
import org.homelibrary.service.AccountStore;
import org.homelibrary.service.AddBookService;
import org.homelibrary.service.BookDetails;
import org.homelibrary.service.BookService;
import org.homelibrary.service.OpenLookups;
import org.homelibrary.service.OwnCovers;
import org.homelibrary.service.SameBooks;
import org.homelibrary.service.SignInService;
import org.homelibrary.service.SignInThrottleService;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.MovableClock;
import org.homelibrary.support.QuickPasswordHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * How many requests and capacity units what a user does costs. Not counted is the one read by which each page recognises
 * its user, which {@link #recognisingAUser_isOneRead()} shows.
 */
class UserActionCostTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final Isbn ISBN = new Isbn("9780306406157");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final BookDetails NOTHING_TYPED =
            new BookDetails(null, null, null, null, ReadingStatus.TO_READ, null, null);

    private final RequestLog log = new RequestLog();
    private final DynamoDbStore store = DynamoDbStore.watchedBy(log);
    private final MovableClock clock = new MovableClock(NOW);
    private final OwnCovers ownCovers = new OwnCovers(store.covers());
    private final BookService books =
            new BookService(store.userBooks(), store.books(), store.bookLookups(), ownCovers, clock);
    private final AddBookService adding = new AddBookService(
            store.userBooks(), store.books(), store.bookLookups(), new SameBooks(store.userBooks()), ownCovers, clock);

    @BeforeEach
    void startEmpty() {
        DynamoDbStore.inMemory().clear();
    }

    @Test
    void recognisingAUser_isOneRead() {
        register("ann", "hash");
        log.clear();

        store.users().find(ANN);

        assertThat(log.requests()).hasSize(1);
        assertThat(log.readUnits()).isEqualTo(1);
    }

    @Test
    void listPage_isOneQueryAndOneRead_andCostsTheSameInALargeLibrary() {
        UUID small = new UUID(2, 200);
        UUID large = new UUID(2, 20_000);
        fill(small, 200);
        fill(large, 20_000);

        for (SortOrder order : SortOrder.values()) {
            double smallUnits = unitsOfFirstPage(small, order);
            double largeUnits = unitsOfFirstPage(large, order);

            // other books are on the page, whose sizes differ by a few bytes
            assertThat(largeUnits).as(order.name()).isBetween(smallUnits - 1, smallUnits + 1);
            assertThat(largeUnits).as(order.name()).isLessThan(15);
        }
    }

    private double unitsOfFirstPage(UUID user, SortOrder order) {
        log.clear();
        Page<ShelfEntry> page = books.list(user, query(order, null)).page();
        double units = log.readUnits();

        assertThat(page.items()).hasSize(48);
        assertOneQueryAndOneRead();
        log.clear();
        books.list(user, query(order, page.next()));
        assertOneQueryAndOneRead();
        return units;
    }

    private void assertOneQueryAndOneRead() {
        assertThat(log.requests())
                .extracting(RequestLog.Request::operation)
                .containsExactlyInAnyOrder("Query", "GetItem");
    }

    private static BookQuery query(SortOrder order, String cursor) {
        return new BookQuery(null, null, null, null, order, false, cursor, 48);
    }

    @Test
    void adding_isTwoReadsAndOneRequestThatWritesTwoItems() {
        adding.addByIsbn(ANN, ISBN, NOTHING_TYPED);

        assertThat(log.reads()).isEqualTo(2);
        assertThat(log.requests()).filteredOn(RequestLog.Request::isWrite).hasSize(1);
        assertThat(log.itemsWritten()).isEqualTo(2);
    }

    @Test
    void rating_isTwoReadsAndOneWrite() {
        UUID book = add();

        books.rate(ANN, book, new Rating(9));

        assertThat(log.reads()).isEqualTo(2);
        assertThat(log.itemsWritten()).isEqualTo(1);
    }

    @Test
    void changingTheStatus_isTwoReadsAndOneRequestThatWritesTwoItems() {
        UUID book = add();

        books.setStatus(ANN, book, ReadingStatus.READ);

        assertThat(log.reads()).isEqualTo(2);
        assertThat(log.requests()).filteredOn(RequestLog.Request::isWrite).hasSize(1);
        assertThat(log.itemsWritten()).isEqualTo(2);
    }

    @Test
    void showingABook_isOneRead() {
        UUID book = add();

        books.find(ANN, book);

        assertThat(log.requests()).hasSize(1);
    }

    @Test
    void boardOfLookups_readsWhatTheSourcesAnsweredAtOnce() {
        Random random = new Random(2);
        OpenLookups open = new OpenLookups(store.openLookups(), store.bookLookups());
        for (int i = 0; i < 40; i++) {
            Isbn isbn = new Isbn(MadeIsbn.of(random));
            UserBook book = UserBook.withIsbn(ANN, isbn, NOW);
            book.lookupFailed(LookupFailure.RATE_LIMITED, NOW.plusSeconds(60));
            store.userBooks().add(book);
            store.bookLookups().save(new BookLookup(isbn));
        }
        Page<UserBook> page = open.list(ANN, null);
        log.clear();

        assertThat(open.answers(page.items())).hasSameSizeAs(page.items()).hasSize(30);

        assertThat(log.requests()).extracting(RequestLog.Request::operation).containsExactly("BatchGetItem");
    }

    /** Two key reads for the account; what is known of guesses is asked and changed by the writes. */
    @Test
    void signingIn_isTwoReads_inANewBrowserToo() {
        Passwords passwords = new Passwords(new QuickPasswordHash());
        SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
        KnownDevices devices = new KnownDevices(tokens);
        SignInService signIn = new SignInService(
                new LibraryIdentityStore(new AccountDirectory(store.users()), passwords),
                new AccountDirectory(store.users()),
                new AccountStore(store.users()),
                passwords,
                new SignInThrottleService(store.throttles(), tokens, clock),
                devices);
        register("ann", passwords.hash("correct horse battery"));
        String device = devices.remember(null, "ann@example.org");

        log.clear();
        assertThat(signIn.signIn("ann@example.org", "correct horse battery", "192.0.2.1", device))
                .isPresent();
        assertThat(log.reads()).isEqualTo(2);
        assertThat(log.itemsWritten()).isEqualTo(2);

        log.clear();
        assertThat(signIn.signIn("ann@example.org", "correct horse battery", "192.0.2.1", null))
                .isPresent();
        assertThat(log.reads()).isEqualTo(2);
        assertThat(log.itemsWritten()).isEqualTo(2);
    }

    private UUID add() {
        UUID book = adding.addByIsbn(ANN, ISBN, NOTHING_TYPED).book().getBookId();
        log.clear();
        return book;
    }

    private void register(String name, String hash) {
        store.users().create(new User(ANN, name, name + "@example.org", hash, NOW));
    }

    /** Past the adapter, which writes one book at a time. */
    private static void fill(UUID user, int size) {
        DynamoDbClient client = DynamoDbStore.inMemory().client();
        List<WriteRequest> batch = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> {
            UserBook book =
                    UserBook.byHand(user, UUID.nameUUIDFromBytes((user + "/" + i).getBytes()), NOW.plusSeconds(i));
            book.edit("The book with the number " + i, "Author " + i % 100, "Novel", "About a book. ".repeat(80));
            batch.add(WriteRequest.builder()
                    .putRequest(PutRequest.builder()
                            .item(UserBookItemMapper.item(book, 1).attributes())
                            .build())
                    .build());
            if (batch.size() == 25 || i == size - 1) {
                client.batchWriteItem(
                        write -> write.requestItems(Map.of(DynamoDbStore.TABLES.userBooks(), List.copyOf(batch))));
                batch.clear();
            }
        });
    }
}
