package org.homelibrary.service;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homelibrary.messaging.LookupMessage;
import org.homelibrary.messaging.MetadataQueue;
import org.homelibrary.messaging.QueueException;
import org.homelibrary.metadata.MetadataLookup;
import org.homelibrary.metadata.OpenGate;
import org.homelibrary.metadata.TestPolicy;
import org.homelibrary.metadata.cover.CoverAnswer;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.Cover;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.LookupFailure;
import org.homelibrary.model.MetadataSource;
import org.homelibrary.model.Rating;
import org.homelibrary.model.ReadingStatus;
import org.homelibrary.model.UserBook;
import org.homelibrary.support.FakeCovers;
import org.homelibrary.support.FakeSource;
import org.homelibrary.support.InMemoryBookDao;
import org.homelibrary.support.InMemoryBookLookupDao;
import org.homelibrary.support.InMemoryCoverDao;
import org.homelibrary.support.InMemorySignInThrottleDao;
import org.homelibrary.support.InMemoryStore;
import org.homelibrary.support.InMemoryUserBookDao;
import org.homelibrary.support.MovableClock;

/** The book services as they are, on stores in memory; a queue that keeps its messages, and providers that say what a test wants. */
class BooksFixture {

    static final UUID ANN = new UUID(1, 1);
    static final UUID BOB = new UUID(2, 2);
    static final Isbn ISBN = Isbn.parse("9780140013993").orElseThrow();
    static final URI COVER = URI.create("https://books.google.com/cover");
    static final BookMetadata METADATA = new BookMetadata(
            "Provider's title", null, List.of("P. Author"), "Press", "1999", 224, "en", List.of("Novel"), "About it.");

    final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    final InMemoryStore store = new InMemoryStore();
    final InMemoryUserBookDao userBooks = store.userBooks();
    final InMemoryBookDao editions = store.books();
    final InMemoryBookLookupDao bookLookups = store.bookLookups();
    final InMemoryCoverDao covers = store.covers();
    final InMemorySignInThrottleDao throttles = store.throttles();
    final KeepingQueue queue = new KeepingQueue();
    final FakeSource google = new FakeSource(MetadataSource.GOOGLE_BOOKS);
    final FakeSource openLibrary = new FakeSource(MetadataSource.OPEN_LIBRARY);
    final FakeCovers coverHosts = new FakeCovers();
    final TestPolicy policy = TestPolicy.all();

    final OwnCovers ownCovers = store.around(new OwnCovers(covers));
    final BookService books = store.around(new BookService(userBooks, editions, bookLookups, ownCovers, clock));
    final OfferService offers = store.around(new OfferService(userBooks, editions, ownCovers));
    final AddBookService adding = store.around(
            new AddBookService(userBooks, editions, bookLookups, new SameBooks(userBooks), ownCovers, clock));
    final LookupRecorder recorder = store.around(new LookupRecorder(userBooks, clock));
    final EditionRecorder editionRecorder = store.around(new EditionRecorder(editions, bookLookups, covers, clock));
    final ShortPatience patience = new ShortPatience();
    final EditionLookup editionLookup = new EditionLookup(
            new MetadataLookup(
                    policy, List.of(google, openLibrary), OpenGate.withPauses(store, clock), coverHosts, clock),
            editionRecorder,
            patience,
            clock);
    final LookupService lookups = new LookupService(queue, editionLookup, editionRecorder, recorder, clock);
    final OverdueLookups overdue = new OverdueLookups(lookups, recorder, clock);
    final EndedLibraries endedLibraries =
            new EndedLibraries(store.around(new EndedLibraryStore(store.libraries(), store.libraryBooks(), ownCovers)));
    final Housekeeping housekeeping = new Housekeeping(
            store.around(new HousekeepingStore(userBooks, throttles)), books, queue, overdue, endedLibraries, clock);

    UserBook addByIsbn(UUID user) {
        return adding.addByIsbn(user, ISBN, BookDetails.NONE).book();
    }

    UserBook addByHand(UUID user, String title) {
        return adding.addByHand(user, details(title), 1).book();
    }

    /** The book as it is stored, deleted or not. */
    UserBook stored(UserBook book) {
        return userBooks.find(book.getUserId(), book.getBookId()).orElseThrow();
    }

    /** Lets the first source know all of the book, with a cover. */
    void knowTheBook() {
        coverHosts.give(COVER, new CoverAnswer.Found(new byte[] {1, 2, 3}));
        google.knows(METADATA, COVER);
    }

    /** Lets both sources fail in the same way. */
    void failEverywhere(LookupFailure reason) {
        google.fails(reason);
        openLibrary.fails(reason);
    }

    Book knownEdition() {
        Cover cover = new Cover(null, ISBN.bookId(), "image/jpeg", new byte[] {1});
        return store.store(() -> {
            covers.save(cover);
            return editions.save(new Book(ISBN, METADATA, cover.getId(), clock.instant()));
        });
    }

    Book edition(Isbn isbn, String title, String author) {
        BookMetadata metadata = new BookMetadata(title, null, List.of(author), null, null, null, null, List.of(), null);
        return store.store(() -> editions.save(new Book(isbn, metadata, null, clock.instant())));
    }

    static BookDetails details(String title) {
        return new BookDetails(title, null, null, null, ReadingStatus.TO_READ, null, null);
    }

    static BookDetails details(String title, ReadingStatus status, Rating rating, byte[] cover) {
        return new BookDetails(title, null, null, null, status, rating, cover);
    }

    static LookupMessage message(UserBook book) {
        return new LookupMessage(book.getUserId(), book.getBookId());
    }

    static Rating rating(String text) {
        return Rating.parse(text).orElseThrow();
    }

    static class KeepingQueue implements MetadataQueue {

        final List<LookupMessage> messages = new ArrayList<>();
        final List<LookupMessage> bulk = new ArrayList<>();
        final List<LookupMessage> later = new ArrayList<>();
        int room = Integer.MAX_VALUE;
        int refused;

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
    static class ShortPatience extends Patience {

        Runnable instead = () -> {};
        int max = 3;

        @Override
        boolean hasWaited(int waits) {
            if (waits >= max) {
                return false;
            }
            instead.run();
            return true;
        }
    }
}
