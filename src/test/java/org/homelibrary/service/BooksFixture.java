package org.homelibrary.service;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.metadata.MetadataLookup;
import org.homelibrary.metadata.OpenGate;
import org.homelibrary.metadata.TestPolicy;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.edition.Cover;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.MemberRole;
import org.homelibrary.model.library.book.BookField;
import org.homelibrary.model.library.book.FieldMarks;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.book.LibraryBookId;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.reading.Rating;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.library.reading.Reading;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.LibraryBookDao;
import org.homelibrary.persistence.library.ReadingDao;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.books.AddBookService;
import org.homelibrary.service.books.BookEdit;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.IsbnService;
import org.homelibrary.service.books.LibraryBooks;
import org.homelibrary.service.books.Listing;
import org.homelibrary.service.books.OfferService;
import org.homelibrary.service.books.SameBooks;
import org.homelibrary.service.books.ShelfService;
import org.homelibrary.service.cover.OwnCovers;
import org.homelibrary.service.library.EndedLibraries;
import org.homelibrary.service.library.EndedLibraryStore;
import org.homelibrary.service.lookup.EditionLookup;
import org.homelibrary.service.lookup.EditionRecorder;
import org.homelibrary.service.lookup.LookupRecorder;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.service.lookup.OverdueLookups;
import org.homelibrary.service.lookup.Patience;
import org.homelibrary.service.lookup.WaitingLookups;
import org.homelibrary.service.maintenance.Housekeeping;
import org.homelibrary.service.maintenance.HousekeepingStore;
import org.homelibrary.support.FakeCovers;
import org.homelibrary.support.FakeSource;
import org.homelibrary.support.InMemoryBookDao;
import org.homelibrary.support.InMemoryBookLookupDao;
import org.homelibrary.support.InMemoryCoverDao;
import org.homelibrary.support.InMemorySignInThrottleDao;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.MovableClock;

/** The book services as they are, on stores in memory; a queue that keeps its messages, and providers that say what a test wants. */
public class BooksFixture {

    private static final Instant JOINED = Instant.parse("2026-01-01T10:00:00Z");

    public static final Member ANN = member(new UUID(1, 1), new UUID(1, 1), MemberRole.OWNER);
    /** Of another library. */
    public static final Member BOB = member(new UUID(2, 2), new UUID(2, 2), MemberRole.OWNER);
    /** Of Ann's library. */
    public static final Member BEN = member(new UUID(1, 1), new UUID(3, 3), MemberRole.EDITOR);
    /** Of Ann's library, where she changes only what she says herself. */
    public static final Member MIA = member(new UUID(1, 1), new UUID(4, 4), MemberRole.READER);

    public static final Isbn ISBN = Isbn.parse("9780140013993").orElseThrow();
    public static final URI COVER = URI.create("https://books.google.com/cover");
    public static final BookMetadata METADATA = new BookMetadata(
            "Provider's title", null, List.of("P. Author"), "Press", "1999", 224, "en", List.of("Novel"), "About it.");

    public final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    public final InMemoryStore store = new InMemoryStore();
    public final LibraryBookDao libraryBooks = store.libraryBooks();
    public final ReadingDao readings = store.readings();
    public final ShelfDao shelves = store.shelves();
    public final InMemoryBookDao editions = store.books();
    public final InMemoryBookLookupDao bookLookups = store.bookLookups();
    public final InMemoryCoverDao covers = store.covers();
    public final InMemorySignInThrottleDao throttles = store.throttles();
    public final KeepingQueue queue = new KeepingQueue();
    public final FakeSource google = new FakeSource(MetadataSource.GOOGLE_BOOKS);
    public final FakeSource openLibrary = new FakeSource(MetadataSource.OPEN_LIBRARY);
    public final FakeCovers coverHosts = new FakeCovers();
    public final TestPolicy policy = TestPolicy.all();

    public final OwnCovers ownCovers = store.around(new OwnCovers(covers, clock));
    public final LibraryBooks libraryOf = new LibraryBooks(libraryBooks, readings, ownCovers);
    public final BookService books =
            store.around(new BookService(libraryOf, libraryBooks, editions, bookLookups, ownCovers, clock));
    public final ShelfService shelf = store.around(new ShelfService(shelves));
    public final OfferService offers = store.around(new OfferService(libraryOf, editions));
    public final AddBookService adding = store.around(new AddBookService(
            libraryOf, libraryBooks, editions, bookLookups, new SameBooks(libraryOf, shelves), ownCovers, clock));
    public final IsbnService isbns = store.around(new IsbnService(libraryOf, libraryBooks, editions, ownCovers, clock));
    public final LookupRecorder recorder = store.around(new LookupRecorder(libraryBooks, clock));
    public final EditionRecorder editionRecorder =
            store.around(new EditionRecorder(editions, bookLookups, covers, clock));
    public final ShortPatience patience = new ShortPatience();
    public final EditionLookup editionLookup = new EditionLookup(
            new MetadataLookup(
                    policy, List.of(google, openLibrary), OpenGate.withPauses(store, clock), coverHosts, clock),
            editionRecorder,
            patience,
            clock);
    public final LookupService lookups = new LookupService(queue, editionLookup, editionRecorder, recorder, clock);
    public final OverdueLookups overdue = new OverdueLookups(lookups, recorder, clock);
    public final EndedLibraries endedLibraries = new EndedLibraries(store.around(
            new EndedLibraryStore(store.libraries(), libraryBooks, ownCovers, store.members(), store.imports())));
    public final Housekeeping housekeeping = new Housekeeping(
            store.around(new HousekeepingStore(libraryBooks, throttles)),
            store.around(new WaitingLookups(store.libraryLookups())),
            books,
            queue,
            overdue,
            endedLibraries,
            clock);

    private static Member member(UUID libraryId, UUID userId, MemberRole role) {
        return Member.joining(libraryId, userId, role, JOINED);
    }

    public ReaderBook addByIsbn(Member member) {
        return adding.addByIsbn(member, ISBN, BookEdit.NONE).book();
    }

    public ReaderBook addByHand(Member member, String title) {
        return adding.addByHand(member, titled(title), 1).book();
    }

    /** What Ann's library has at home, the newest first. */
    public Listing newestOfAnn() {
        return shelf.list(new ShelfQuery(
                ANN.libraryId(),
                ANN.userId(),
                BookSet.on(Shelf.HOME, ANN.userId()),
                ShelfFilter.NONE,
                ShelfOrder.ADDED,
                true,
                null,
                100));
    }

    /** The book as it is stored, deleted or not. */
    public LibraryBook stored(ReaderBook book) {
        return stored(book.id());
    }

    public LibraryBook stored(LibraryBookId id) {
        return libraryBooks.find(id).orElseThrow();
    }

    /** What the reader of a book says about it. */
    public Reading reading(ReaderBook book) {
        return readings.find(book.reading().id()).orElseThrow();
    }

    /** Lets the first source know all of the book, with a cover. */
    public void knowTheBook() {
        coverHosts.give(COVER, new CoverAnswer.Found(new byte[] {1, 2, 3}));
        google.knows(METADATA, COVER);
    }

    /** Lets both sources fail in the same way. */
    public void failEverywhere(LookupFailure reason) {
        google.fails(reason);
        openLibrary.fails(reason);
    }

    public Book knownEdition() {
        Cover cover = new Cover(null, ISBN.bookId(), "image/jpeg", new byte[] {1});
        return store.store(() -> {
            covers.save(cover);
            return editions.save(new Book(ISBN, METADATA, cover.getId(), clock.instant()));
        });
    }

    public Book edition(Isbn isbn, String title, String author) {
        BookMetadata metadata = new BookMetadata(title, null, List.of(author), null, null, null, null, List.of(), null);
        return store.store(() -> editions.save(new Book(isbn, metadata, null, clock.instant())));
    }

    public static BookEdit titled(String title) {
        return new BookEdit(Map.of(BookField.TITLE, title), UnaryOperator.identity(), UnaryOperator.identity(), null);
    }

    public static BookEdit edit(Map<BookField, Object> fields) {
        return new BookEdit(fields, UnaryOperator.identity(), UnaryOperator.identity(), null);
    }

    public static BookEdit titled(String title, ReadingStatus status, Rating rating, byte[] cover) {
        return new BookEdit(
                Map.of(BookField.TITLE, title),
                UnaryOperator.identity(),
                reading -> reading.as(status).rated(rating),
                cover);
    }

    public static LookupMessage message(ReaderBook book) {
        return new LookupMessage(book.id().libraryId(), book.bookId());
    }

    /** The fields that people edited. */
    public static Set<BookField> edited(ReaderBook book) {
        FieldMarks marks = book.book().marks();
        return marks.byField().keySet().stream().filter(marks::isEdited).collect(Collectors.toSet());
    }

    public static Rating rating(String text) {
        return Rating.parse(text).orElseThrow();
    }

    public static class KeepingQueue implements MetadataQueue {

        public final List<LookupMessage> messages = new ArrayList<>();
        public final List<LookupMessage> bulk = new ArrayList<>();
        public final List<LookupMessage> later = new ArrayList<>();
        public int room = Integer.MAX_VALUE;
        public int refused;

        @Override
        public void send(LookupMessage message) {
            if (messages.size() >= room) {
                refused++;
                throw new QueueException("full");
            }
            messages.add(message);
        }

        @Override
        public void sendBulk(LookupMessage message) {
            send(message);
            bulk.add(message);
        }

        @Override
        public void sendLater(LookupMessage message, Duration delay) {
            later.add(message);
        }

        @Override
        public boolean isReady() {
            return messages.size() < room;
        }
    }

    /** Does not wait, but lets a test do something instead. */
    public static class ShortPatience extends Patience {

        public Runnable instead = () -> {};
        public int max = 3;

        @Override
        public boolean hasWaited(int waits) {
            if (waits >= max) {
                return false;
            }
            instead.run();
            return true;
        }
    }
}
