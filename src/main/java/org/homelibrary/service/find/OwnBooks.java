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
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.SearchedNumber;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.holding.Shelf;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.library.shelf.ShelfOrder;
import org.homelibrary.model.lookup.Candidate;
import org.homelibrary.persistence.library.BookSet;
import org.homelibrary.persistence.library.ShelfDao;
import org.homelibrary.persistence.library.ShelfFilter;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.OtherEditions;
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

    private final ShelfDao shelves;
    private final BookService books;
    private final OtherEditions otherEditions;

    protected OwnBooks() {
        this(null, null, null);
    }

    @Inject
    public OwnBooks(ShelfDao shelves, BookService books, OtherEditions otherEditions) {
        this.shelves = shelves;
        this.books = books;
        this.otherEditions = otherEditions;
    }

    /** Returns the books at home that match, at most ten. */
    public List<OwnedBook> matching(Member member, String text) {
        ShelfQuery query = new ShelfQuery(
                member.libraryId(),
                member.userId(),
                BookSet.on(Shelf.HOME, member.userId()),
                ShelfFilter.NONE.text(SearchedNumber.in(text)),
                ShelfOrder.TITLE,
                false,
                null,
                MAX_MATCHES);
        return shelves.list(query).items().stream().map(OwnedBook::new).toList();
    }

    /** Says of each work and edition whether the reader has it. */
    public FoundWork marked(Member member, List<Candidate> work) {
        List<Edition> editions = work.stream()
                .map(candidate -> new Edition(candidate, ofIsbn(member, candidate.isbn())))
                .toList();
        Map<UUID, OwnedBook> owned = new LinkedHashMap<>();
        editions.stream()
                .flatMap(edition -> edition.owned().stream())
                .forEach(book -> owned.put(book.entry().id().bookId(), book));
        titles(work).forEach((title, authors) -> otherEditions.of(member, NOT_STORED, title, authors).stream()
                .filter(entry -> !owned.containsKey(entry.id().bookId()))
                .forEach(entry -> owned.put(entry.id().bookId(), new OwnedBook(entry))));
        return new FoundWork(editions, owned.values().stream().limit(MAX_OWNED).toList());
    }

    private static Map<String, List<String>> titles(List<Candidate> work) {
        Map<String, List<String>> authorsByTitle = new LinkedHashMap<>();
        // a title alone is many books'
        for (Candidate candidate :
                work.stream().filter(each -> !each.authors().isEmpty()).toList()) {
            String full = candidate.subtitle() == null ? null : candidate.title() + ": " + candidate.subtitle();
            Stream.of(candidate.title(), full, candidate.workTitle())
                    .filter(title -> title != null && authorsByTitle.size() < MAX_TITLES_OF_A_WORK)
                    .forEach(title -> authorsByTitle.putIfAbsent(title, candidate.authors()));
        }
        return authorsByTitle;
    }

    private Optional<OwnedBook> ofIsbn(Member member, Isbn isbn) {
        return Optional.ofNullable(isbn)
                .flatMap(known -> books.findByIsbn(member, known))
                .map(ShelfEntry::of)
                .map(OwnedBook::new);
    }
}
