package org.homelibrary.web.lookups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homelibrary.model.Ids;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.shelf.ShelfEntry;
import org.homelibrary.model.lookup.SourceAnswers;
import org.homelibrary.persistence.Page;
import org.homelibrary.security.CurrentUser;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.Conflicts;
import org.homelibrary.service.lookup.LookupRetry;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.service.lookup.OpenLookups;
import org.homelibrary.service.providers.ProviderLimitService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.providers.ProviderHints;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.SilentSource;

/** A library's lookups that are not done. */
@Path("/lookups")
@Controller
@ApplicationScoped
public class LookupsController {

    private static final String PATH = "/lookups";

    private Pages pages;
    private CurrentUser currentUser;
    private CurrentMember currentMember;
    private OpenLookups open;
    private LookupService lookups;
    private LookupRetry retry;
    private ProviderHints hints;
    private ProviderLimitService limits;
    private Clock clock;

    protected LookupsController() {}

    @Inject
    public LookupsController(
            Pages pages,
            CurrentUser currentUser,
            CurrentMember currentMember,
            OpenLookups open,
            LookupService lookups,
            LookupRetry retry,
            ProviderHints hints,
            ProviderLimitService limits,
            Clock clock) {
        this.pages = pages;
        this.currentUser = currentUser;
        this.currentMember = currentMember;
        this.open = open;
        this.lookups = lookups;
        this.retry = retry;
        this.hints = hints;
        this.limits = limits;
        this.clock = clock;
    }

    @GET
    public Response list(@QueryParam("after") String cursor) {
        Member member = currentMember.require();
        Page<LibraryBook> page = Conflicts.retrying(() -> open.list(member.libraryId(), cursor));
        Instant now = clock.instant();
        Map<UUID, SourceAnswers> answers = open.answers(page.items());
        List<LookupsView.Row> rows = page.items().stream()
                .map(book ->
                        LookupsView.Row.of(book, answers.getOrDefault(book.id().bookId(), SourceAnswers.NONE), now))
                .toList();
        return pages.show(
                "lookups/index",
                new LookupsView(
                        rows,
                        open.count(member.libraryId()),
                        hints.aboveFailed(
                                rows.stream().map(LookupsView.Row::book).toList()),
                        pauses(now),
                        member.role().mayEdit(),
                        page.previous(),
                        page.next()));
    }

    private List<SilentSource> pauses(Instant now) {
        return currentUser.require().isAdmin()
                ? limits.pauses().stream()
                        .map(pause -> SilentSource.of(pause, now))
                        .toList()
                : List.of();
    }

    /** @param id of one book, or none for all of them */
    @POST
    @Path("/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(@FormParam("id") String id) {
        return id == null || id.isBlank() ? retryAll() : retry(idOf(id));
    }

    private Response retry(UUID id) {
        LibraryBook book = retry.retry(currentMember.require(), id);
        String title = BookCard.of(ShelfEntry.of(book, null), clock.instant()).title();
        return pages.redirect(
                PATH,
                lookups.request(book) ? Notice.success("notice.retried", title) : Notice.info("notice.lookupLater"));
    }

    private Response retryAll() {
        LookupRetry.Retried done = retry.retryAll(currentMember.require());
        String number = String.valueOf(done.retried());
        return pages.redirect(
                PATH,
                done.more() ? Notice.info("notice.retriedSome", number) : Notice.success("notice.retriedAll", number));
    }

    private static UUID idOf(String text) {
        return Ids.parse(text).orElseThrow(BadRequestException::new);
    }
}
