package org.homelibrary.service.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homelibrary.model.Book;
import org.homelibrary.model.BookMetadata;
import org.homelibrary.model.Candidate;
import org.homelibrary.model.Isbn;
import org.homelibrary.model.ShelfEntry;
import org.homelibrary.model.SortOrder;
import org.homelibrary.model.isbn.SearchedNumber;
import org.homelibrary.persistence.BookDao;
import org.homelibrary.persistence.BookQuery;
import org.homelibrary.persistence.UserBookDao;
import org.homelibrary.service.OtherEditions;
import org.homelibrary.service.find.FoundWork.Edition;

/** What the reader has of what is looked for. Costs a query for each work and for each edition that is shown. */
@ApplicationScoped
@Transactional
public class OwnBooks {

    static final int MAX_MATCHES = 10;

    /** Translations have other titles, and in a library a subtitle is part of the title. */
    private static final int MAX_TITLES_OF_A_WORK = 4;

    private static final int MAX_OWNED = 3;

    private static final UUID NOT_STORED = new UUID(0, 0);

    private final UserBookDao userBooks;
    private final BookDao books;
    private final OtherEditions otherEditions;

    protected OwnBooks() {
        this(null, null, null);
    }

    @Inject
    public OwnBooks(UserBookDao userBooks, BookDao books, OtherEditions otherEditions) {
        this.userBooks = userBooks;
        this.books = books;
        this.otherEditions = otherEditions;
    }

    /** Returns the books of the library that match, at most ten. */
    public List<OwnedBook> matching(UUID userId, String text) {
        BookQuery query =
                new BookQuery(SearchedNumber.in(text), null, null, null, SortOrder.TITLE, false, null, MAX_MATCHES);
        return userBooks.list(userId, query).items().stream().map(this::owned).toList();
    }

    /** Says of each work and edition whether the reader has it. */
    public FoundWork marked(UUID userId, List<Candidate> work) {
        List<Edition> editions = work.stream()
                .map(candidate -> new Edition(candidate, ofIsbn(userId, candidate.isbn())))
                .toList();
        Map<UUID, OwnedBook> owned = new LinkedHashMap<>();
        editions.stream()
                .flatMap(edition -> edition.owned().stream())
                .forEach(book -> owned.put(book.entry().bookId(), book));
        titles(work).forEach((title, author) -> otherEditions.of(userId, NOT_STORED, title, author).stream()
                .filter(entry -> !owned.containsKey(entry.bookId()))
                .forEach(entry -> owned.put(entry.bookId(), owned(entry))));
        return new FoundWork(editions, owned.values().stream().limit(MAX_OWNED).toList());
    }

    private static Map<String, String> titles(List<Candidate> work) {
        Map<String, String> authorByTitle = new LinkedHashMap<>();
        // a title alone is many books'
        for (Candidate candidate :
                work.stream().filter(each -> !each.authors().isEmpty()).toList()) {
            String full = candidate.subtitle() == null ? null : candidate.title() + ": " + candidate.subtitle();
            Stream.of(candidate.title(), full, candidate.workTitle())
                    .filter(title -> title != null && authorByTitle.size() < MAX_TITLES_OF_A_WORK)
                    .forEach(title -> authorByTitle.putIfAbsent(title, Works.authors(candidate)));
        }
        return authorByTitle;
    }

    private Optional<OwnedBook> ofIsbn(UUID userId, Isbn isbn) {
        return Optional.ofNullable(isbn)
                .flatMap(known -> userBooks.find(userId, known.bookId()))
                .filter(book -> !book.isDeleted())
                .map(book -> owned(ShelfEntry.of(book)));
    }

    private OwnedBook owned(ShelfEntry entry) {
        Optional<BookMetadata> edition = Optional.ofNullable(entry.isbn())
                .flatMap(isbn -> books.find(entry.bookId()))
                .map(Book::metadata);
        return new OwnedBook(
                entry,
                edition.map(BookMetadata::publishedDate)
                        .filter(date -> date.matches("[0-9]{4}.*"))
                        .map(date -> Integer.valueOf(date.substring(0, 4)))
                        .orElse(null),
                edition.map(BookMetadata::publisher).orElse(null),
                edition.map(BookMetadata::language).orElse(null));
    }
}
