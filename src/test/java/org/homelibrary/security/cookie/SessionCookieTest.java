package org.homelibrary.security.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.security.proxy.Https;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.FakeRequest;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
    private final CookieNames names = new CookieNames(tokens);
    private final SessionCookie cookie = new SessionCookie(tokens, clock, new Https(FakeSettings.with()), names);
    private final User user = new User(UUID.randomUUID(), "ada", "ada@example.org", "hash", clock.instant());

    private FakeRequest signedIn(FakeRequest browser) {
        cookie.issue(browser.request(), browser.response(), user);
        return browser;
    }

    @Test
    void over_http_the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        assertThat(signedIn(new FakeRequest()).setCookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo(names.of("session", false));
            assertThat(cookie.getSecure()).isFalse();
            assertThatItIsKept(cookie);
        });
    }

    @Test
    void over_https_the_cookie_is_bound_to_the_host_and_secure() {
        assertThat(signedIn(new FakeRequest().secure()).setCookies())
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.getName()).isEqualTo("__Host-" + names.of("session", false));
                    assertThat(cookie.getSecure()).isTrue();
                    assertThatItIsKept(cookie);
                });
    }

    private static void assertThatItIsKept(Cookie cookie) {
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).isEqualTo(1209600);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void a_cookie_of_plain_http_is_not_taken_over_https() {
        String value = signedIn(new FakeRequest()).setCookies().get(0).getValue();

        assertThat(cookie.read(new FakeRequest()
                        .secure()
                        .cookie(names.of("session", false), value)
                        .cookie(names.of("session", true), "")
                        .request()))
                .isEmpty();
    }

    @Test
    void the_cookie_names_the_user_and_the_epoch() {
        FakeRequest next = signedIn(new FakeRequest()).next();

        assertThat(cookie.read(next.request()))
                .containsExactly(new Session(user.getId(), clock.instant(), user.getSessionEpoch()))
                .allMatch(session -> session.isOf(user));
    }

    @Test
    void signing_out_everywhere_makes_the_cookie_worthless() {
        Session session =
                cookie.read(signedIn(new FakeRequest()).next().request()).get(0);

        user.signOutEverywhere();

        assertThat(session.isOf(user)).isFalse();
    }

    @Test
    void the_cookie_is_good_for_a_fortnight_and_no_second_longer() {
        FakeRequest next = signedIn(new FakeRequest()).next();

        clock.move(Duration.ofDays(14).minusSeconds(1));
        assertThat(cookie.read(next.request())).isNotEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(cookie.read(next.request())).isEmpty();
    }

    @Test
    void a_cookie_is_due_for_renewal_after_a_day() {
        Session session = Session.of(user, clock.instant());

        clock.move(Duration.ofDays(1));
        assertThat(cookie.isDueForRenewal(session)).isFalse();
        clock.move(Duration.ofSeconds(1));
        assertThat(cookie.isDueForRenewal(session)).isTrue();
    }

    @Test
    void a_cookie_from_the_future_is_taken_only_within_the_skew_of_clocks() {
        FakeRequest next = signedIn(new FakeRequest()).next();

        clock.move(Duration.ofMinutes(-5));
        assertThat(cookie.read(next.request())).isNotEmpty();
        clock.move(Duration.ofSeconds(-1));
        assertThat(cookie.read(next.request())).isEmpty();
    }

    @Test
    void of_several_cookies_of_the_name_those_count_that_are_ours() {
        String name = names.of("session", false);
        FakeRequest browser = new FakeRequest()
                .cookie("session", "eyJmb28iOjF9.Zx.abc")
                .cookie(name, "eyJmb28iOjF9.Zx.abc")
                .cookie(name, cookie.valueFor(user));

        assertThat(cookie.read(browser.request())).singleElement().matches(session -> session.isOf(user));
    }

    @Test
    void two_libraries_on_one_host_have_different_cookies_and_each_keeps_its_own() {
        String other = new CookieNames(new SignedToken(Secret.of("another secret of forty-two characters 42")))
                .of("session", false);

        assertThat(names.of("session", false))
                .matches("homelibrary_[0-9a-f]{8}_session")
                .isNotEqualTo(other)
                .isEqualTo(new CookieNames(new SignedToken(Secret.of("a secret of thirty-two characters")))
                        .of("session", false));
        assertThat(names.of("csrf", true)).startsWith("__Host-homelibrary_").endsWith("csrf");
    }

    @Test
    void a_token_of_another_kind_is_no_session() {
        String payload = user.getId() + " " + clock.instant().getEpochSecond() + " 0";

        assertThat(cookie.decode(tokens.sign("flash", payload))).isEmpty();
        assertThat(cookie.decode(tokens.sign("session", "what is this"))).isEmpty();
    }
}
