package org.homelibrary.web.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homelibrary.config.Settings;

/**
 * How this request's reader writes days: in the time zone that the browser told, else in that of the settings; with the
 * country that the browser asks pages for.
 */
@ApplicationScoped
public class ReaderDays {

    /**
     * Cookie with the browser's time zone, which a script of the pages sets. Its name is the same for every library on a
     * host, because the browser is in one place only.
     */
    static final String COOKIE = "homelibrary_zone";

    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+/:-]{1,64}");

    private HttpServletRequest request;
    private ZoneId standard;

    protected ReaderDays() {}

    @Inject
    public ReaderDays(HttpServletRequest request, Settings settings) {
        this.request = request;
        this.standard = settings.site().timeZone();
    }

    /** @param language of the page */
    public Days in(Locale language) {
        return new Days(locale(language), zone());
    }

    private ZoneId zone() {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE) && cookie.getValue() != null)
                .flatMap(cookie -> parse(cookie.getValue()).stream())
                .findFirst()
                .orElse(standard);
    }

    private static Optional<ZoneId> parse(String value) {
        try {
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .filter(name -> ZONE.matcher(name).matches())
                    .map(ZoneId::of);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // a zone that this Java does not know, or none
        }
    }

    /** The page's language as the reader's country writes it; who reads no English gets no American days. */
    private Locale locale(Locale language) {
        if (request.getHeader("Accept-Language") == null) {
            return language;
        }
        List<Locale> wanted = Collections.list(request.getLocales());
        return wanted.stream()
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language.equals(Locale.ENGLISH) ? Locale.UK : language);
    }
}
