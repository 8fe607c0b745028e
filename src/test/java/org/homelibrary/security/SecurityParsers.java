package org.homelibrary.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.homelibrary.fuzz.Parser;
import org.homelibrary.security.cookie.CookieJar;
import org.homelibrary.security.cookie.CookieNames;
import org.homelibrary.security.cookie.FlashCookie;
import org.homelibrary.security.cookie.KnownDevices;
import org.homelibrary.security.cookie.SessionCookie;
import org.homelibrary.security.proxy.ClientAddress;
import org.homelibrary.security.proxy.Https;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.FakeRequest;
import org.homelibrary.support.FakeSettings;

/** What browsers send back of what we gave them, and what links say. */
public final class SecurityParsers {

    private static final SignedToken TOKENS = new SignedToken(Secret.of("a key that is good for nothing else at all"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final CookieNames NAMES = new CookieNames(TOKENS);
    private static final Https HTTPS = new Https(FakeSettings.with("library.behind-proxy", "true"));
    private static final SessionCookie SESSIONS = new SessionCookie(TOKENS, CLOCK, HTTPS, NAMES);
    private static final ClientAddress ADDRESSES = new ClientAddress(FakeSettings.with("library.behind-proxy", "true"));
    private static final String SESSION = "0e0bbf4f-6a7c-4f3c-9a5e-000000000000 1767225600 3";
    private static final String NOTICE = "1767225900&SUCCESS&notice.deleted&%2Fbooks%2F1%2Frestore&A+title";

    private SecurityParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.ofText("session cookie", SESSIONS::decode, TOKENS.sign("session", SESSION)),
                // as if the key were known: the content has to be sound all the same
                Parser.ofText("content of a session", text -> SESSIONS.decode(TOKENS.sign("session", text)), SESSION),
                Parser.ofText("notice cookie", SecurityParsers::takeNotice, TOKENS.sign("flash", NOTICE)),
                Parser.ofText(
                        "device cookie",
                        text -> new KnownDevices(TOKENS).idOf(text, "ann@example.org"),
                        new KnownDevices(TOKENS).remember(null, "ann@example.org")),
                Parser.ofText("signed token", text -> TOKENS.verify("csrf", text), TOKENS.sign("csrf", "abc")),
                Parser.ofText("next path", NextPath::safe, "/books?q=sea&status=read", "/books/1#x", "//evil.example/"),
                Parser.ofText(
                        "forwarded address",
                        text -> ADDRESSES.of(new FakeRequest()
                                .header("X-Forwarded-For", text)
                                .request()),
                        "10.0.0.1, 192.0.2.7",
                        "2001:db8::1%eth0",
                        "[::ffff:1.2.3.4]"));
    }

    private static void takeNotice(String cookie) {
        FakeRequest request = new FakeRequest().cookie(NAMES.of("flash", false), cookie);
        request.attribute(CookieJar.RESPONSE, request.response());
        new FlashCookie(new CookieJar(request.request(), HTTPS, NAMES), TOKENS, CLOCK).take();
    }
}
