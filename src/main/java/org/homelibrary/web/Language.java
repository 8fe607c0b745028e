package org.homelibrary.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.locale.LocaleResolver;
import jakarta.mvc.locale.LocaleResolverContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.homelibrary.security.CookieJar;
import org.homelibrary.web.view.Texts;

/**
 * The language of this request: what the reader chose, else what the browser asks for, else English.
 *
 * <p>Krazo asks here too, before its own resolver, which answers a header that it cannot parse with an error.
 */
@ApplicationScoped
@Priority(1)
public class Language implements LocaleResolver {

    /** Cookie with the language that the reader chose. */
    public static final String COOKIE = "lang";

    private HttpServletRequest request;
    private CookieJar cookies;

    protected Language() {}

    @Inject
    public Language(HttpServletRequest request, CookieJar cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(LocaleResolverContext context) {
        return texts().locale();
    }

    public Texts texts() {
        return cookies.get(COOKIE)
                .map(Locale::forLanguageTag)
                .filter(Language::isKnown)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .filter(Language::isKnown)
                        .findFirst())
                .map(Texts::of)
                .orElseGet(() -> Texts.of(Texts.LANGUAGES.get(0)));
    }

    /** Whether there are texts in the language of the locale. */
    public static boolean isKnown(Locale locale) {
        return Texts.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage()));
    }
}
