package org.homelibrary.web.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.edition.Book;
import org.homelibrary.model.edition.BookMetadata;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.library.reading.ReaderBook;
import org.homelibrary.model.lookup.LookupFailure;
import org.homelibrary.service.books.BookService;
import org.homelibrary.service.books.OtherEditions;
import org.homelibrary.service.cover.PictureRefusedException;
import org.homelibrary.service.lookup.LookupService;
import org.homelibrary.service.lookup.Preview;
import org.homelibrary.service.scan.ScanResult;
import org.homelibrary.service.scan.ScanService;
import org.homelibrary.web.access.CurrentMember;
import org.homelibrary.web.access.EditorsOnly;
import org.homelibrary.web.render.Pages;
import org.homelibrary.web.scan.ScanView.Details;
import org.homelibrary.web.scan.ScanView.Scanned;
import org.homelibrary.web.upload.Upload;
import org.homelibrary.web.view.BookCard;

/** The scanner. A photograph gets a page for a person and JSON for the page's own script, which sends camera frames. */
@Path("/scan")
@EditorsOnly
@ApplicationScoped
public class ScanController {

    /** A table full of books in one photograph. */
    private static final int MAX_ISBNS = 20;

    /** How often a page asks for the same preview while too many others wait for the providers. */
    private static final int MAX_ATTEMPTS = 5;

    private Pages pages;
    private CurrentMember currentMember;
    private Upload upload;
    private ScanService scanner;
    private BookService books;
    private OtherEditions otherEditions;
    private LookupService lookups;
    private Clock clock;

    protected ScanController() {}

    @Inject
    public ScanController(
            Pages pages,
            CurrentMember currentMember,
            Upload upload,
            ScanService scanner,
            BookService books,
            OtherEditions otherEditions,
            LookupService lookups,
            Clock clock) {
        this.pages = pages;
        this.currentMember = currentMember;
        this.upload = upload;
        this.scanner = scanner;
        this.books = books;
        this.otherEditions = otherEditions;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** The page; with {@code isbn}, these as an answer to a photograph shows them. */
    @GET
    @Controller
    public Response page(@QueryParam("isbn") List<String> typed) {
        if (typed.isEmpty()) {
            return pages.show("scan/index", ScanView.empty());
        }
        List<Isbn> isbns = typed.stream()
                .map(Isbn::parse)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MAX_ISBNS)
                .toList();
        ScanView view = ScanView.of(isbns.stream().map(this::describe).toList());
        return pages.isHtmx() ? pages.fragment("scan/result", "view", view) : pages.show("scan/index", view);
    }

    /** A photograph from the page's form. */
    @POST
    @Controller
    @Produces(MediaType.TEXT_HTML)
    public Response scanForPage() {
        try {
            Optional<ScanResult> result = upload.withFile("image", scanner::scan);
            if (result.isEmpty()) {
                return refuse(pages.texts().text("coverError.no_file"));
            }
            return pages.show("scan/index", view(result.get()));
        } catch (PictureRefusedException e) {
            return refuse(pages.sentence(e));
        }
    }

    /** A frame of the camera, or a photograph from a script. Whoever takes anything is answered with a page. */
    @POST
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Response scanForScript() {
        try {
            return upload.withFile("image", scanner::scan)
                    .map(result -> Response.ok(Map.of("isbns", isbns(result), "others", sentences(result)))
                            .build())
                    .orElseGet(() -> refuseScript(pages.texts().text("coverError.no_file")));
        } catch (PictureRefusedException e) {
            return refuseScript(pages.sentence(e));
        }
    }

    /** The details of one ISBN, which may take the providers half a minute. A POST, because their answer is stored. */
    @POST
    @Path("/preview")
    @Controller
    public Response preview(@FormParam("isbn") String typed, @QueryParam("attempt") @DefaultValue("1") int attempt) {
        Isbn isbn = Isbn.parse(typed).orElseThrow(BadRequestException::new);
        Preview preview = lookups.preview(isbn);
        if (!pages.isHtmx()) {
            return pages.redirect("/scan?isbn=" + isbn.value());
        }
        return pages.fragment("scan/about", "scanned", describe(isbn, preview, attempt));
    }

    private ScanView view(ScanResult result) {
        List<Scanned> found =
                result.isbns().stream().limit(MAX_ISBNS).map(this::describe).toList();
        return ScanView.of(found, result.others(), result.seen());
    }

    private static List<String> isbns(ScanResult result) {
        return result.isbns().stream().map(Isbn::value).toList();
    }

    /** What the barcodes are that are no ISBN. */
    private List<String> sentences(ScanResult result) {
        return result.others().stream()
                .map(code -> pages.texts().text("notABook." + code.kind().name(), code.number()))
                .toList();
    }

    private Scanned describe(Isbn isbn) {
        Optional<ReaderBook> owned = books.findByIsbn(currentMember.require(), isbn);
        if (owned.isPresent()) {
            return Scanned.owned(isbn.value(), BookCard.of(owned.get(), clock.instant()));
        }
        return lookups.findEdition(isbn).map(this::edition).orElseGet(() -> Scanned.loading(isbn.value(), 1));
    }

    private Scanned describe(Isbn isbn, Preview preview, int attempt) {
        if (preview instanceof Preview.Known known) {
            return edition(known.book());
        }
        if (preview instanceof Preview.Unknown unknown && unknown.reason() == LookupFailure.NOT_FOUND) {
            return Scanned.without(isbn.value(), Details.NOT_FOUND);
        }
        boolean again = preview instanceof Preview.Busy && attempt < MAX_ATTEMPTS;
        return again
                ? Scanned.loading(isbn.value(), Math.max(1, attempt) + 1)
                : Scanned.without(isbn.value(), Details.LATER);
    }

    private Scanned edition(Book book) {
        BookMetadata metadata = book.metadata();
        return Scanned.known(
                book.getIsbn().value(),
                metadata.title(),
                metadata.authorLine(),
                book.getCoverId() == null ? null : "/covers/" + book.getCoverId(),
                otherEditions.of(currentMember.require(), book.getId(), metadata.title(), metadata.authors()).stream()
                        .map(other -> BookCard.of(other, clock.instant()))
                        .toList());
    }

    private static Response refuseScript(String sentence) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(Map.of("error", sentence))
                .build();
    }

    private Response refuse(String sentence) {
        return pages.show(Response.Status.BAD_REQUEST, "scan/index", ScanView.failed(sentence));
    }
}
