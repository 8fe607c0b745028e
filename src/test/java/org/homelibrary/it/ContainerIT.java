package org.homelibrary.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.homelibrary.image.CoverImages;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.metadata.Asker;
import org.homelibrary.metadata.PausedException;
import org.homelibrary.metadata.ProviderGate;
import org.homelibrary.metadata.ProviderLimits;
import org.homelibrary.metadata.provider.MetadataProvider;
import org.homelibrary.model.account.User;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.ConflictException;
import org.homelibrary.persistence.CoverDao;
import org.homelibrary.persistence.SignInThrottleDao;
import org.homelibrary.persistence.UserDao;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.LibraryDao;
import org.homelibrary.persistence.library.LibraryLookupDao;
import org.homelibrary.persistence.library.MemberDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.account.AccountService;
import org.homelibrary.service.account.Registration;
import org.homelibrary.service.books.AddBookService;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.Listing;
import org.homelibrary.service.books.ShelfService;
import org.homelibrary.service.household.CurrentLibrary;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.Reply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One class, because each class is one more start of the server. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    private static final Isbn ISBN = Isbn.parse("9780140013993").orElseThrow();
    private static final byte[] PICTURE = {1, 2, 3};

    @Inject
    private BeanManager beans;

    @Inject
    private Witness witness;

    @Inject
    private UserTransaction transaction;

    @Inject
    private AccountService accounts;

    @Inject
    private UserDao users;

    @Inject
    private BookService books;

    @Inject
    private AddBookService adding;

    @Inject
    private ShelfService shelf;

    @Inject
    private CurrentLibrary currentLibrary;

    @Inject
    private CoverDao covers;

    @Inject
    @Any
    private Instance<MetadataProvider> providers;

    @Inject
    private ProviderGate gate;

    @Inject
    private ProviderLimits limits;

    @ArquillianResource
    private URI site;

    @Deployment
    static WebArchive library() throws IOException, URISyntaxException {
        return LibraryDeployment.create();
    }

    @Test
    void local_edition_has_one_bean_for_each_port_and_it_is_the_local_one() {
        assertThat(List.of(
                        UserDao.class,
                        BookDao.class,
                        LibraryDao.class,
                        MemberDao.class,
                        LibraryBookDao.class,
                        ReadingDao.class,
                        ShelfDao.class,
                        LibraryLookupDao.class,
                        CoverDao.class,
                        SignInThrottleDao.class,
                        MetadataQueue.class))
                .extracting(port -> beans.getBeans(port).stream()
                        .map(Bean::getBeanClass)
                        .map(Class::getSimpleName)
                        .toList())
                .containsExactly(
                        List.of("JpaUserDao"),
                        List.of("JpaBookDao"),
                        List.of("JpaLibraryDao"),
                        List.of("JpaMemberDao"),
                        List.of("JpaLibraryBookDao"),
                        List.of("JpaReadingDao"),
                        List.of("JpaShelfDao"),
                        List.of("JpaLibraryLookupDao"),
                        List.of("JpaCoverDao"),
                        List.of("JpaSignInThrottleDao"),
                        List.of("LocalMetadataQueue"));
    }

    @Test
    void store_is_open_before_anybody_else_is_told_of_the_start() {
        assertThat(witness.storeAnsweredAtStart()).isTrue();
    }

    @Test
    void schema_is_at_the_version_of_the_scripts() throws SQLException {
        try (Connection connection = Witness.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT \"success\" FROM \"flyway_schema_history\" WHERE \"version\" = '001'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void book_comes_back_as_it_went_in_and_a_stale_change_is_a_conflict() {
        Member owner = member(register("mapping").getId());
        Map<BookField, Object> fields = Map.of(
                BookField.TITLE, "\uD83D\uDCDA \u05E1\u05E4\u05E8",
                BookField.AUTHORS, List.of("Žižek", "Çelik"),
                BookField.GENRE, "Essay",
                BookField.DESCRIPTION, "One\nTwo");
        ReaderBook added = adding.addByHand(
                        owner,
                        new BookEdit(
                                fields,
                                UnaryOperator.identity(),
                                reading -> reading.as(ReadingStatus.READ)
                                        .rated(Rating.parse("4.5").orElseThrow()),
                                PICTURE),
                        1)
                .book();
        ReaderBook found = books.find(owner, added.bookId());
        assertThat(found).isEqualTo(added);
        assertThat(found.book().details().title()).isEqualTo("\uD83D\uDCDA \u05E1\u05E4\u05E8");

        books.chooseCover(owner, found.bookId(), new byte[] {4});
        assertThatThrownBy(() -> books.edit(
                        owner,
                        found.bookId(),
                        found.book().version(),
                        new BookEdit(
                                Map.of(BookField.TITLE, "Typed"),
                                UnaryOperator.identity(),
                                UnaryOperator.identity(),
                                null)))
                .isInstanceOf(ConflictException.class);
        assertThat(books.find(owner, found.bookId()).book().details().title()).isNotEqualTo("Typed");
    }

    /** The cover is stored first, then the book with what its adder says about it. */
    @Test
    void failure_of_a_service_takes_back_what_it_had_stored() {
        Member member = member(register("rollback").getId());
        UnaryOperator<Reading> breaking = reading -> {
            throw new IllegalStateException("broken off");
        };
        assertThatThrownBy(() -> adding.addByIsbn(
                        member, ISBN, new BookEdit(Map.of(), UnaryOperator.identity(), breaking, PICTURE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(coverOf(member)).isEmpty();

        adding.addByIsbn(
                member, ISBN, new BookEdit(Map.of(), UnaryOperator.identity(), UnaryOperator.identity(), PICTURE));
        assertThat(coverOf(member)).isPresent();
    }

    @Test
    void change_in_a_transaction_that_is_rolled_back_never_was() throws Exception {
        Member owner = member(register("undone").getId());
        transaction.begin();
        ReaderBook book = adding.addByHand(owner, BookEdit.NONE, 1).book();
        assertThat(books.find(owner, book.bookId())).isNotNull();
        transaction.rollback();
        Listing everything = shelf.list(new ShelfQuery(
                owner.libraryId(),
                owner.userId(),
                BookSet.on(Shelf.HOME, owner.userId()),
                ShelfFilter.NONE,
                ShelfOrder.TITLE,
                false,
                null,
                10));
        assertThat(everything.counts().of(Shelf.HOME)).isZero();
        assertThat(everything.page().items()).isEmpty();
    }

    @Test
    void lookup_is_queued_after_the_commit_and_done_on_a_thread_of_the_server() {
        HttpUser reader = HttpUser.of(address()).register();
        UUID book = bookId(reader.addByIsbn(ISBN.value()));
        assertThat(witness.sent(book)).isNotEmpty().allSatisfy(sent -> {
            assertThat(sent.inTransaction()).isFalse();
            assertThat(sent.stored()).isTrue();
        });

        reader.awaitLookup("/books/" + book);
        assertThat(witness.worked(book)).isNotEmpty().allSatisfy(worked -> {
            assertThat(worked.onManagedThread()).isTrue();
            assertThat(worked.withApplicationsClassLoader()).isTrue();
            assertThat(worked.inTransaction()).isFalse();
        });
    }

    @Test
    void health_has_the_checks_of_store_and_queue() {
        Reply health = HttpUser.of(address()).get("/health").expect(200);
        assertThat(health.all("\"name\":\\s*\"([a-z]+)\"")).containsExactlyInAnyOrder("store", "queue", "installation");
        assertThat(health.all("\"status\":\\s*\"([A-Z]+)\"")).containsOnly("UP");
    }

    /** Nobody listens where the providers are said to be, so each attempt fails at once. */
    @Test
    void provider_that_keeps_failing_is_left_alone() {
        MetadataProvider provider = providers.stream()
                .filter(one -> one.source().id().equals("open-library"))
                .findFirst()
                .orElseThrow();
        assertThat(IntStream.range(0, 4).mapToObj(call -> failure(provider)))
                .last()
                .isInstanceOf(PausedException.class);
        limits.answered(limits.pause(provider.source()).orElseThrow());
    }

    private RuntimeException failure(MetadataProvider provider) {
        try {
            throw new AssertionError(
                    "an answer: " + gate.ask(provider.source(), Asker.BACKGROUND, () -> provider.find(ISBN)));
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** The store refuses a write outside a transaction, and a password is checked outside of one. */
    @Test
    void right_password_with_a_hash_of_another_cost_signs_in_and_gets_a_hash_of_todays() throws Exception {
        User user = register("older");
        user.rehash(hashAtCost(1000));
        transaction.begin();
        users.save(user);
        transaction.commit();

        HttpUser.of(address())
                .post("/login", "email", user.getEmail(), "password", HttpUser.PASSWORD)
                .expectRedirect("/books");

        assertThat(users.find(user.getId()).orElseThrow().getPasswordHash()).startsWith("PBKDF2WithHmacSHA512:220000:");
        HttpUser.of(address())
                .post("/login", "email", user.getEmail(), "password", HttpUser.PASSWORD)
                .expectRedirect("/books");
    }

    private static String hashAtCost(int iterations) throws GeneralSecurityException {
        byte[] salt = new byte[32];
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(HttpUser.PASSWORD.toCharArray(), salt, iterations, 512))
                .getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "PBKDF2WithHmacSHA512:" + iterations + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(key);
    }

    private User register(String name) {
        return accounts.register(
                new Registration(name, name + "@example.org", HttpUser.PASSWORD, HttpUser.PASSWORD), "192.0.2.7");
    }

    private Member member(UUID userId) {
        return currentLibrary.of(userId);
    }

    private Optional<Cover> coverOf(Member member) {
        return covers.find(new Cover(member.libraryId(), ISBN.bookId(), CoverImages.MEDIA_TYPE, PICTURE).getId());
    }

    /** Without the slash at its end. */
    private URI address() {
        return URI.create(site.getScheme() + "://" + site.getAuthority());
    }

    private static UUID bookId(String path) {
        return UUID.fromString(HttpUser.bookId(path));
    }
}
