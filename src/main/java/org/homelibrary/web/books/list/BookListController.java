package org.homelibrary.web.books.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homelibrary.model.library.Member;
import org.homelibrary.persistence.library.ShelfQuery;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.books.AddedTimes;
import org.homelibrary.service.books.Listing;
import org.homelibrary.service.books.ShelfService;
import org.homelibrary.service.lookup.OpenLookups;
import org.homelibrary.service.lookup.OverdueLookups;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.providers.ProviderHints;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.ListLayout;

/** The library as a list. */
@Path("/books")
@Controller
@ApplicationScoped
public class BookListController {

    /** Full rows of the grid at 2, 3, 4 and 6 covers a row. */
    private static final int GRID_PAGE = 48;

    private static final int TABLE_PAGE = 100;

    private Pages pages;
    private CurrentMember currentMember;
    private ListQuery queries;
    private ShelfService shelves;
    private OverdueLookups overdueLookups;
    private OpenLookups openLookups;
    private ProviderHints hints;
    private RememberedList remembered;
    private AddedTimes addedTimes;
    private Clock clock;

    protected BookListController() {}

    @Inject
    public BookListController(
            Pages pages,
            CurrentMember currentMember,
            ListQuery queries,
            ShelfService shelves,
            OverdueLookups overdueLookups,
            OpenLookups openLookups,
            ProviderHints hints,
            RememberedList remembered,
            AddedTimes addedTimes,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.queries = queries;
        this.shelves = shelves;
        this.overdueLookups = overdueLookups;
        this.openLookups = openLookups;
        this.hints = hints;
        this.remembered = remembered;
        this.addedTimes = addedTimes;
        this.clock = clock;
    }

    @GET
    public Response list(@Context UriInfo address) {
        MultivaluedMap<String, String> query = address.getQueryParameters();
        Member member = currentMember.require();
        BookFilter filter = queries.filter(member, query, remembered.filter());
        if (ListQuery.saysHow(query)) {
            remembered.keep(filter);
        }
        boolean selecting = query.containsKey("select");
        int limit = selecting || filter.layout() == ListLayout.TABLE ? TABLE_PAGE : GRID_PAGE;
        ShelfQuery wanted = ListQuery.of(member, filter, query.getFirst("after"), limit);
        Listing listing = Conflicts.retrying(() -> shelves.list(wanted));
        Instant now = clock.instant();
        List<BookCard> cards = overdueLookups
                .resume(addedTimes.correct(listing.page().items()))
                .stream()
                .map(entry -> BookCard.of(entry, now, filter.sort(), filter.readerName()))
                .toList();
        if (selecting) {
            return pages.show(
                    "books/select",
                    new SelectView(
                            cards,
                            filter,
                            filter.numberIn(listing.matching().counts()),
                            member.role().mayEdit(),
                            listing.page().previous(),
                            listing.page().next()));
        }
        return pages.show(
                "books/list",
                new BooksView(
                        cards,
                        filter,
                        listing.counts(),
                        listing.matching(),
                        openLookups.count(member.libraryId()),
                        hints.above(cards),
                        listing.page().previous(),
                        listing.page().next()));
    }
}
