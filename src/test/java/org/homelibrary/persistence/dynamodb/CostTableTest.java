package org.homelibrary.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.metadata.MetadataLookup;
import org.homelibrary.metadata.ProviderGate;
import org.homelibrary.metadata.ProviderLine;
import org.homelibrary.metadata.ProviderRates;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Library;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
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
import org.homelibrary.service.cover.CoverService;
import org.homelibrary.service.household.CurrentLibrary;
import org.homelibrary.service.lookup.EditionLookup;
import org.homelibrary.service.lookup.EditionRecorder;
import org.homelibrary.service.lookup.LookupRecorder;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.service.lookup.OpenLookups;
import org.homelibrary.service.lookup.Patience;
import org.homelibrary.service.providers.LookupChoicesService;
import org.homelibrary.service.providers.LookupChoicesStore;
import org.homelibrary.service.providers.ProviderLimitService;
import org.homelibrary.service.providers.ProviderLimitStore;
import org.homelibrary.support.FakeCovers;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.FakeSource;
import org.homelibrary.support.MovableClock;
import org.homelibrary.support.QuickPasswordHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures what readers do, and holds the guide to it: its prices are computed from this table. */
class CostTableTest {

    private static final Path GUIDE = Path.of("src", "docs", "aws.md");
    private static final UUID ANN = new UUID(1, 1);
    private static final Isbn ISBN = new Isbn("9780306406157");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Member MEMBER = Member.joining(ANN, ANN, MemberRole.OWNER, NOW);
    private static final String PASSWORD = "correct horse battery";
    private static final byte[] COVER = new byte[30_000];
    private static final BookMetadata METADATA = new BookMetadata(
            "The Lighthouse Road",
            null,
            List.of("A. Writer"),
            "A Press",
            "2001",
            224,
            "en",
            List.of("Fiction"),
            "About it. ".repeat(80));

    private static final URI ADDRESS = URI.create("https://books.google.com/cover");

    private final RequestLog log = new RequestLog();
    private final DynamoDbStore store = DynamoDbStore.watchedBy(log);
    private final MovableClock clock = new MovableClock(NOW);
    private final BookServices services = new BookServices(store, clock);
    private final BookService books = services.books;
    private final EditionRecorder editions =
            new EditionRecorder(store.books(), store.bookLookups(), store.covers(), clock);
    private final LookupService lookups = new LookupService(
            null,
            new EditionLookup(metadata(), editions, new Patience(), clock),
            editions,
            new LookupRecorder(store.libraryBooks(), clock),
            clock);
    private final StringBuilder table = new StringBuilder();

    @BeforeEach
    void startEmpty() {
        DynamoDbStore.inMemory().clear();
    }

    @Test
    void guide_says_what_is_measured() throws IOException {
        Passwords passwords = new Passwords(new QuickPasswordHash());
        SignInService signIn = signIn(passwords);
        store.users().create(new User(ANN, "ann", "ann@example.org", passwords.hash(PASSWORD), NOW));
        store.libraries().create(Library.named("ann", ANN, NOW), MEMBER);
        addByHand(200);
        UUID book = ISBN.bookId();

        measure("every page: who is it", () -> {
            store.users().find(ANN);
            new CurrentLibrary(store.members(), store.libraries(), store.users(), null).of(ANN);
        });
        measure("the list, 48 books of a page", () -> {
            services.shelf.list(new ShelfQuery(
                    ANN, ANN, BookSet.on(Shelf.HOME, ANN), ShelfFilter.NONE, ShelfOrder.TITLE, false, null, 48));
            new OpenLookups(store.libraryLookups(), null).count(ANN);
        });
        measure("adding a book by its ISBN", () -> services.adding.addByIsbn(MEMBER, ISBN, BookEdit.NONE));
        measure("looking it up, with a cover of 30 kB", () -> lookups.work(new LookupMessage(ANN, book)));
        measure("a book's page", () -> {
            books.edition(book);
            services.otherEditions.of(MEMBER, books.find(MEMBER, book).book());
        });
        UUID cover = books.find(MEMBER, book).book().details().coverId();
        measure("its cover", () -> new CoverService(store.covers()).find(ANN, cover));
        measure("rating it", () -> books.rate(MEMBER, book, new Rating(9)));
        measure("setting its status", () -> books.setStatus(MEMBER, book, ReadingStatus.READ));
        measure("deleting it", () -> books.delete(MEMBER, book));
        measure("signing in", () -> signIn.signIn("ann@example.org", PASSWORD, "192.0.2.1", null));

        assertThat(Files.readString(GUIDE)).contains(table);
    }

    private void measure(String action, Runnable work) {
        log.clear();
        work.run();
        long writes =
                log.requests().stream().filter(RequestLog.Request::isWrite).count();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %d | %.0f |%n",
                action,
                log.reads(),
                log.readUnits(),
                writes,
                log.writeUnits()));
    }

    private SignInService signIn(Passwords passwords) {
        SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
        return new SignInService(
                new LibraryIdentityStore(new AccountDirectory(store.users()), passwords),
                new AccountDirectory(store.users()),
                new AccountStore(store.users()),
                passwords,
                new SignInThrottleService(store.throttles(), tokens, clock),
                new KnownDevices(tokens));
    }

    private void addByHand(int number) {
        IntStream.range(0, number)
                .forEach(i -> services.adding.addByHand(
                        MEMBER,
                        new BookEdit(
                                Map.of(
                                        BookField.TITLE,
                                        "The book with the number " + i,
                                        BookField.AUTHORS,
                                        List.of("Author " + i % 100),
                                        BookField.GENRE,
                                        "Novel",
                                        BookField.DESCRIPTION,
                                        "About a book. ".repeat(60)),
                                UnaryOperator.identity(),
                                UnaryOperator.identity(),
                                null),
                        1));
    }

    private MetadataLookup metadata() {
        FakeSource source = new FakeSource(MetadataSource.GOOGLE_BOOKS);
        FakeCovers covers = new FakeCovers();
        source.knows(METADATA, ADDRESS);
        covers.give(ADDRESS, new CoverAnswer.Found(COVER));
        ProviderLimitService limits =
                new ProviderLimitService(new ProviderLimitStore(store.providerLimits(), clock), clock);
        LookupChoicesService choices = new LookupChoicesService(
                new LookupChoicesStore(store.lookupChoices()), limits, FakeSettings.with(), clock);
        ProviderRates rates = new ProviderRates(FakeSettings.with(), choices);
        ProviderGate gate = new ProviderGate(limits, new ProviderLine(limits, rates, clock), choices, clock);
        return new MetadataLookup(choices, List.of(source), gate, covers, clock);
    }
}
