package org.homelibrary.security.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import org.homelibrary.security.proxy.Https;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.FakeRequest;
import org.homelibrary.support.FakeSettings;
import org.junit.jupiter.api.Test;

class CsrfTokenTest {

    private final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));

    private CsrfToken tokenOf(FakeRequest browser) {
        browser.attribute(CookieJar.RESPONSE, browser.response());
        return new CsrfToken(
                new CookieJar(browser.request(), new Https(FakeSettings.with()), new CookieNames(tokens)), tokens);
    }

    @Test
    void a_form_that_sends_back_what_its_page_said_is_taken() {
        FakeRequest page = new FakeRequest();
        String value = tokenOf(page).value();

        assertThat(tokenOf(page.next()).matches(value)).isTrue();
    }

    @Test
    void a_browser_keeps_its_value_and_gets_one_cookie() {
        FakeRequest page = new FakeRequest();
        CsrfToken token = tokenOf(page);
        String value = token.value();

        assertThat(token.value()).isEqualTo(value);
        assertThat(page.setCookies()).hasSize(1);
        FakeRequest next = page.next();
        assertThat(tokenOf(next).value()).isEqualTo(value);
        assertThat(next.setCookies()).isEmpty();
    }

    @Test
    void a_form_without_a_value_or_with_another_browsers_is_refused() {
        FakeRequest page = new FakeRequest();
        tokenOf(page).value();
        String others = tokenOf(new FakeRequest()).value();
        CsrfToken token = tokenOf(page.next());

        assertThat(token.matches(null)).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches(others)).isFalse();
    }

    @Test
    void a_cookie_of_the_name_that_is_not_ours_hides_none_that_is() {
        FakeRequest page = new FakeRequest();
        String value = tokenOf(page).value();
        String name = new CookieNames(tokens).of("csrf", false);
        FakeRequest next = new FakeRequest().cookie(name, "other").cookie(name, value);

        assertThat(tokenOf(next).matches(value)).isTrue();
        assertThat(tokenOf(next).value()).isEqualTo(value);
    }

    @Test
    void a_browser_without_a_cookie_is_refused_whatever_it_sends() {
        String value = tokenOf(new FakeRequest()).value();

        assertThat(tokenOf(new FakeRequest()).matches(value)).isFalse();
    }

    @Test
    void a_value_that_somebody_else_planted_in_both_places_is_refused_and_replaced() {
        FakeRequest planted = new FakeRequest().cookie(new CookieNames(tokens).of("csrf", false), "planted");
        CsrfToken token = tokenOf(planted);

        assertThat(token.matches("planted")).isFalse();
        assertThat(token.value()).isNotEqualTo("planted");
        assertThat(planted.setCookies()).hasSize(1);
    }
}
