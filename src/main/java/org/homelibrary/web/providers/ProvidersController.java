package org.homelibrary.web.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.model.edition.MetadataSource;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.lookup.ProviderTrial;
import org.homelibrary.security.cookie.Notice;
import org.homelibrary.service.RejectedException;
import org.homelibrary.service.lookup.LookupRetry;
import org.homelibrary.service.providers.CurrentLookupChoices;
import org.homelibrary.service.providers.ProviderLimitService;
import org.homelibrary.service.providers.ProviderSettings;
import org.homelibrary.service.providers.ProviderTrialService;
import org.homelibrary.web.access.AdminOnly;
import org.homelibrary.web.account.FieldErrors;
import org.homelibrary.web.render.Pages;

/** The administrator's choices about lookups, and a try of each source. */
@Path("/admin/providers")
@Controller
@AdminOnly
@ApplicationScoped
public class ProvidersController {

    static final String PATH = "/admin/providers";
    private static final String TEMPLATE = "admin/providers";

    private Pages pages;
    private ProviderSettings settings;
    private ProviderTrialService trials;
    private ProviderLimitService limits;
    private ProviderHints hint;
    private Clock clock;

    protected ProvidersController() {}

    @Inject
    public ProvidersController(
            Pages pages,
            ProviderSettings settings,
            ProviderTrialService trials,
            ProviderLimitService limits,
            ProviderHints hint,
            Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.pages = pages;
        this.settings = settings;
        this.trials = trials;
        this.hint = hint;
    }

    @GET
    public Response show() {
        return pages.show(TEMPLATE, view(settings.current()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> fields) {
        CurrentLookupChoices current = settings.current();
        ProvidersForm form = new ProvidersForm(fields);
        try {
            LookupRetry.Retried retried = settings.save(form.over(current));
            return pages.redirect(PATH, notice(retried));
        } catch (RejectedException e) {
            return pages.show(
                    Response.Status.BAD_REQUEST,
                    TEMPLATE,
                    ProvidersView.typed(
                            current, form.contact(current), form.sources(current), FieldErrors.of(e, pages.texts())));
        }
    }

    private static Notice notice(LookupRetry.Retried retried) {
        String number = String.valueOf(retried.retried());
        if (retried.more()) {
            return Notice.info("notice.providersSavedAndSomeRetried", number);
        }
        return retried.retried() == 0
                ? Notice.success("notice.providersSaved")
                : Notice.success("notice.providersSavedAndRetried", number);
    }

    /** Where the address bar stays after a try. */
    @GET
    @Path("/try")
    public Response back() {
        return pages.redirect(PATH);
    }

    /** @param isbn of the book to ask about, or none */
    @POST
    @Path("/try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryIt(@FormParam("source") String source, @FormParam("isbn") String isbn) {
        MetadataSource wanted = MetadataSource.of(source).orElseThrow(BadRequestException::new);
        Optional<Isbn> book = isbn == null || isbn.isBlank() ? Optional.empty() : Isbn.parse(isbn);
        if (book.isEmpty() && isbn != null && !isbn.isBlank()) {
            return pages.show(
                    Response.Status.BAD_REQUEST,
                    TEMPLATE,
                    view(settings.current())
                            .withErrors(Map.of("isbn", pages.texts().text("providers.tryIsbnError"))));
        }
        ProviderTrial trial = trials.ask(wanted, book);
        return pages.show(TEMPLATE, view(settings.current()).with(trial));
    }

    /** Takes the hint away in this browser: the administrator has read it. */
    @POST
    @Path("/later")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response later(@FormParam("next") String next) {
        hint.dismiss();
        return pages.redirectBack(next, "/books");
    }

    private ProvidersView view(CurrentLookupChoices current) {
        return ProvidersView.of(current, limits.pauses(), clock.instant());
    }
}
