package org.homelibrary.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.account.User;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.lookup.BookLookup;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.persistence.Page;
import org.homelibrary.security.LibraryIdentityStore;
import org.homelibrary.security.cookie.KnownDevices;
import org.homelibrary.security.password.Passwords;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.service.BookServices;
import org.homelibrary.service.account.AccountDirectory;
import org.homelibrary.service.account.AccountStore;
import org.homelibrary.service.account.SignInService;
import org.homelibrary.service.account.SignInThrottleService;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.bulk.BulkChange;
import org.homelibrary.service.bulk.BulkServices;
import org.homelibrary.service.household.CurrentLibrary;
import org.homelibrary.service.lookup.OpenLookups;
import org.homelibrary.support.MadeIsbn;
import org.homelibrary.support.MovableClock;
import org.homelibrary.support.QuickPasswordHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many requests and capacity units what a user does costs. Not counted are the two reads by which each page recognises
 * its user, which {@link #recognisingAUserAndTheLibrary_isTwoReads()} shows; lists are {@code LibraryListCostTest}'s.
 */
class UserActionCostTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final Isbn ISBN = new Isbn("9780306406157");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Member MEMBER = Member.joining(ANN, ANN, MemberRole.OWNER, NOW);

    private final RequestLog log = new RequestLog();
    private final DynamoDbStore store = DynamoDbStore.watchedBy(log);
    private final MovableClock clock = new MovableClock(NOW);
    private final BookServices services = new BookServices(store, clock);
    private final BookService books = services.books;

    @BeforeEach
    void startEmpty() {
        DynamoDbStore.inMemory().clear();
    }

    @Test
    void recognisingAUserAndTheLibrary_isTwoReads() {
        register("ann", "hash");
        store.libraries().create(Library.named("ann", ANN, NOW), MEMBER);
        log.clear();

        store.users().find(ANN);
        new CurrentLibrary(store.members(), store.libraries(), store.users(), null).of(ANN);

        assertThat(log.requests()).extracting(RequestLog.Request::operation).containsExactly("GetItem", "Query");
        assertThat(log.readUnits()).isLessThanOrEqualTo(2);
    }

    @Test
    void adding_isTwoReadsAndOneTransaction() {
        services.adding.addByIsbn(MEMBER, ISBN, BookEdit.NONE);

        assertThat(log.reads()).isEqualTo(2);
        assertThat(log.requests()).filteredOn(RequestLog.Request::isWrite).hasSize(1);
        assertThat(log.itemsWritten()).isEqualTo(6);
    }

    @Test
    void rating_isThreeReadsAndOneTransaction() {
        UUID book = add();

        books.rate(MEMBER, book, new Rating(9));

        assertThat(log.reads()).isEqualTo(3);
        assertThat(log.requests()).filteredOn(RequestLog.Request::isWrite).hasSize(1);
        assertThat(log.itemsWritten()).isEqualTo(3);
    }

    @Test
    void changingTheStatus_isThreeReadsAndOneTransaction() {
        UUID book = add();

        books.setStatus(MEMBER, book, ReadingStatus.READ);

        assertThat(log.reads()).isEqualTo(3);
        assertThat(log.requests()).filteredOn(RequestLog.Request::isWrite).hasSize(1);
        assertThat(log.itemsWritten()).isEqualTo(4);
    }

    @Test
    void changingSeveralBooks_readsThemAtOnce_andEachWithItsReadersForItsTransaction() {
        List<UUID> ids = addSome(5);

        BulkServices.on(store, clock).change(MEMBER, ids, change(false, List.of("to lend")), NOW);

        assertThat(log.reads()).isEqualTo(1 + 2 * 5);
        assertThat(log.requests()).filteredOn(RequestLog.Request::isWrite).hasSize(5);
    }

    @Test
    void changingTheStatusOfSeveralBooks_readsThemAndTheirReadingsAtOnce() {
        List<UUID> ids = addSome(5);

        BulkServices.on(store, clock).change(MEMBER, ids, change(true, List.of()), NOW);

        assertThat(log.reads()).isEqualTo(2 + 5);
        assertThat(log.requests()).filteredOn(RequestLog.Request::isWrite).hasSize(5);
    }

    private static BulkChange change(boolean isRead, List<String> tags) {
        return new BulkChange(isRead, isRead ? ReadingStatus.READ : null, tags, List.of(), null, null, false);
    }

    private List<UUID> addSome(int count) {
        Random random = new Random(3);
        List<UUID> ids = Stream.generate(() -> new Isbn(MadeIsbn.of(random)))
                .limit(count)
                .map(isbn -> services.adding.addByIsbn(MEMBER, isbn, BookEdit.NONE))
                .map(added -> added.book().bookId())
                .toList();
        log.clear();
        return ids;
    }

    @Test
    void showingABook_isTwoReads() {
        UUID book = add();

        books.find(MEMBER, book);

        assertThat(log.requests())
                .extracting(RequestLog.Request::operation)
                .containsExactly("BatchGetItem", "BatchGetItem");
    }

    @Test
    void boardOfLookups_readsWhatTheSourcesAnsweredAtOnce() {
        Random random = new Random(2);
        OpenLookups open = new OpenLookups(store.libraryLookups(), store.bookLookups());
        for (int i = 0; i < 40; i++) {
            Isbn isbn = new Isbn(MadeIsbn.of(random));
            LibraryBook book = LibraryBook.withIsbn(ANN, isbn, ANN, NOW);
            store.libraryBooks()
                    .add(book.withLookup(book.lookup().failed(LookupFailure.RATE_LIMITED, NOW.plusSeconds(60))), null);
            store.bookLookups().save(new BookLookup(isbn));
        }
        Page<LibraryBook> page = open.list(ANN, null);
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
        UUID book =
                services.adding.addByIsbn(MEMBER, ISBN, BookEdit.NONE).book().bookId();
        log.clear();
        return book;
    }

    private void register(String name, String hash) {
        store.users().create(new User(ANN, name, name + "@example.org", hash, NOW));
    }
}
