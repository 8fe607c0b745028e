package org.homelibrary.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.homelibrary.security.NextPath;
import org.homelibrary.security.cookie.CookieJar;
import org.homelibrary.web.access.Public;
import org.homelibrary.web.render.Language;
import org.homelibrary.web.render.Pages;

/** Choosing the language of the pages, for this browser. */
@Path("/language")
@Public
@ApplicationScoped
public class LanguageController {

    private static final Duration LIFETIME = Duration.ofDays(365);

    private Pages pages;
    private CookieJar cookies;

    protected LanguageController() {}

    @Inject
    public LanguageController(Pages pages, CookieJar cookies) {
        this.pages = pages;
        this.cookies = cookies;
    }

    /** An unknown language changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("lang") String language, @FormParam("next") String next) {
        Optional.ofNullable(language)
                .map(Locale::forLanguageTag)
                .filter(Language::isKnown)
                .ifPresent(locale -> cookies.set(Language.COOKIE, locale.getLanguage(), LIFETIME));
        return pages.redirect(NextPath.local(next).orElse("/"));
    }
}
