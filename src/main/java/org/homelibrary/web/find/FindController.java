package org.homelibrary.web.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.find.CandidateCovers;
import org.homelibrary.service.find.FindQuery;
import org.homelibrary.service.find.FindService;
import org.homelibrary.service.find.Findings;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.find.FindView.Target;
import org.homelibrary.web.render.Language;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.view.BookCard;
import org.homelibrary.web.view.BookFields;

/** Books by title and author: a page for a person, JSON for a script. Nothing is stored. */
@Path("/books/find")
@EditorsOnly
@ApplicationScoped
public class FindController {

    private static final String FOR_A_DAY = "private, max-age=86400";

    /** Until one of those who wait has an answer. */
    private static final int BUSY_SECONDS = 3;

    private Pages pages;
    private Language language;
    private CurrentMember currentMember;
    private BookService books;
    private FindService finder;
    private FindPage findPage;
    private CandidateCovers covers;
    private Clock clock;

    protected FindController() {}

    @Inject
    public FindController(
            Pages pages,
            Language language,
            CurrentMember currentMember,
            BookService books,
            FindService finder,
            FindPage findPage,
            CandidateCovers covers,
            Clock clock) {
        this.pages = pages;
        this.language = language;
        this.currentMember = currentMember;
        this.books = books;
        this.finder = finder;
        this.findPage = findPage;
        this.covers = covers;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param work a source's name of a work, to see its editions only
     * @param id of a book without ISBN, to be looked for by what it is called unless something else was typed
     */
    @GET
    @Controller
    @Produces(MediaType.TEXT_HTML)
    public Response page(@QueryParam("q") String typed, @QueryParam("work") String work, @QueryParam("for") UUID id) {
        Target target = id == null ? null : target(books.find(member(), id));
        String words = typed == null && target != null ? called(target) : typed;
        if (words == null) {
            return pages.show("find/index", findPage.form("", null, target));
        }
        Optional<FindQuery> query = FindQuery.of(words, work, language.read());
        if (query.isEmpty()) {
            return pages.show("find/index", findPage.form("", pages.texts().text("findError.nothing"), target));
        }
        Findings findings = finder.find(member(), query.get());
        FindView view = findPage.of(query.get(), findings, target, pages.texts());
        if (!findings.busy()) {
            return pages.show("find/index", view);
        }
        return Response.fromResponse(pages.show(Response.Status.SERVICE_UNAVAILABLE, "find/index", view))
                .header(HttpHeaders.RETRY_AFTER, BUSY_SECONDS)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response json(@QueryParam("q") String typed, @QueryParam("work") String work) {
        Optional<FindQuery> query = FindQuery.of(typed, work, language.read());
        if (query.isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(FindJson.problem(pages.texts().text("findError.nothing")))
                    .build();
        }
        Findings findings = finder.find(member(), query.get());
        if (findings.busy()) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, BUSY_SECONDS)
                    .entity(FindJson.problem(pages.texts().text("findError.busy")))
                    .build();
        }
        return Response.ok(FindJson.of(findings)).build();
    }

    /** The picture of a candidate on this page. */
    @GET
    @Path("/cover")
    public Response cover(@QueryParam("of") String token) {
        byte[] jpeg = covers.fetch(token).orElseThrow(NotFoundException::new);
        return Response.ok(jpeg, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY)
                .build();
    }

    private Target target(ReaderBook book) {
        return new Target(
                BookCard.of(book, clock.instant()),
                BookFields.of(book),
                book.book().version());
    }

    private static String called(Target target) {
        return target.fields().title() + " " + target.fields().author();
    }

    private Member member() {
        return currentMember.require();
    }
}
