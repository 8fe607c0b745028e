package org.homelibrary.web.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homelibrary.security.cookie.CookieJar;

/** The language of this request: what the reader chose, else what the browser asks for, else English. */
@ApplicationScoped
public class Language {

    /** Cookie with the language that the reader chose. */
    public static final String COOKIE = "lang";

    /** More nobody reads, and a header may name hundreds. */
    private static final int MAX_LANGUAGES = 10;

    private HttpServletRequest request;
    private CookieJar cookies;

    protected Language() {}

    @Inject
    public Language(HttpServletRequest request, CookieJar cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    public Texts texts() {
        return cookies.get(COOKIE).stream()
                .map(Locale::forLanguageTag)
                .filter(Language::isKnown)
                .findFirst()
                .or(() -> Collections.list(request.getLocales()).stream()
                        .filter(Language::isKnown)
                        .findFirst())
                .map(Texts::of)
                .orElseGet(() -> Texts.of(Texts.LANGUAGES.get(0)));
    }

    /** The languages that the reader reads: the chosen one, then those of the browser, then that of the page. */
    public List<String> read() {
        Stream<Locale> chosen =
                cookies.get(COOKIE).stream().map(Locale::forLanguageTag).filter(Language::isKnown);
        // without the header a servlet container names its own
        Stream<Locale> browsers = request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
        return Stream.of(chosen, browsers, Stream.of(texts().locale()))
                .flatMap(languages -> languages)
                .map(Locale::getLanguage)
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(MAX_LANGUAGES)
                .toList();
    }

    /** Whether there are texts in the language of the locale. */
    public static boolean isKnown(Locale locale) {
        return Texts.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage()));
    }
}
