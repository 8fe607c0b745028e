package org.homelibrary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.homelibrary.model.account.User;
import org.homelibrary.persistence.StoreException;
import org.homelibrary.security.cookie.CookieNames;
import org.homelibrary.security.cookie.SessionCookie;
import org.homelibrary.security.proxy.Https;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.FakeRequest;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.InMemoryUserDao;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CookieAuthenticationMechanismTest {

    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final InMemoryUserDao users = new InMemoryUserDao(() -> {});
    private final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
    private final SessionCookie cookie =
            new SessionCookie(tokens, clock, new Https(FakeSettings.with()), new CookieNames(tokens));
    private final CountingAccounts accounts = new CountingAccounts();
    private final CookieAuthenticationMechanism mechanism = new CookieAuthenticationMechanism(cookie, accounts);

    private User ada;
    private Object login;

    @BeforeEach
    void createAccount() {
        ada = users.create(new User(UUID.randomUUID(), "ada", "ada@example.org", "hash", clock.instant()));
    }

    private FakeRequest browserOfAda() {
        FakeRequest browser = new FakeRequest();
        cookie.issue(browser.request(), browser.response(), ada);
        return browser.next();
    }

    private AuthenticationStatus validate(FakeRequest browser) {
        HttpMessageContext context = (HttpMessageContext) Proxy.newProxyInstance(
                HttpMessageContext.class.getClassLoader(),
                new Class<?>[] {HttpMessageContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "doNothing" -> AuthenticationStatus.NOT_DONE;
                    case "notifyContainerAboutLogin" -> {
                        login = arguments[0] + " " + arguments[1];
                        yield AuthenticationStatus.SUCCESS;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return mechanism.validateRequest(browser.request(), browser.response(), context);
    }

    @Test
    void a_browser_with_a_session_is_its_user() {
        FakeRequest browser = browserOfAda();

        assertThat(validate(browser)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(login.toString()).startsWith(ada.getId().toString()).contains("admin", "user");
        assertThat(new CurrentUser(browser.request()).require().getUsername()).isEqualTo("ada");
        assertThat(browser.setCookies()).isEmpty();
    }

    @Test
    void a_browser_without_a_session_is_nobody_and_costs_no_read() {
        FakeRequest browser = new FakeRequest();

        assertThat(validate(browser)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(new CurrentUser(browser.request()).user()).isEmpty();
        assertThat(accounts.reads).isZero();
    }

    @Test
    void a_session_from_before_signing_out_everywhere_is_nobodys() {
        FakeRequest browser = browserOfAda();
        ada.signOutEverywhere();
        users.save(ada);

        assertThat(validate(browser)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(new CurrentUser(browser.request()).user()).isEmpty();
    }

    @Test
    void a_session_that_has_ended_hides_none_that_lasts() {
        FakeRequest old = browserOfAda();
        ada.signOutEverywhere();
        ada = users.save(ada);
        String name = new CookieNames(tokens).of("session", false);
        FakeRequest both = browserOfAda();
        FakeRequest browser = new FakeRequest()
                .cookie(name, old.request().getCookies()[0].getValue())
                .cookie(name, both.request().getCookies()[0].getValue());

        assertThat(validate(browser)).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    void the_session_of_a_deleted_account_is_nobodys() {
        FakeRequest browser = browserOfAda();
        users.delete(ada.getId());

        assertThat(validate(browser)).isEqualTo(AuthenticationStatus.NOT_DONE);
    }

    @Test
    void a_session_older_than_a_day_is_renewed_but_not_with_a_picture() {
        FakeRequest page = browserOfAda();
        FakeRequest cover = browserOfAda().path("/covers/1");
        clock.move(Duration.ofDays(2));
        validate(page);
        validate(cover);

        assertThat(page.setCookies()).hasSize(1);
        assertThat(cover.setCookies()).isEmpty();
        clock.move(Duration.ofDays(13));
        assertThat(validate(page.next())).isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    void static_files_and_the_health_check_cost_no_read() {
        validate(browserOfAda().path("/static/css/site.css"));
        validate(browserOfAda().path("/health"));
        validate(browserOfAda().path("/health/ready"));

        assertThat(accounts.reads).isZero();
    }

    @Test
    void a_page_hears_that_the_store_is_down() {
        accounts.down = true;
        FakeRequest browser = browserOfAda();

        assertThat(validate(browser)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThatThrownBy(() -> new CurrentUser(browser.request()).user()).isInstanceOf(StoreException.class);
    }

    private final class CountingAccounts implements Accounts {
        private int reads;
        private boolean down;

        @Override
        public Optional<User> find(UUID id) {
            reads++;
            if (down) {
                throw new StoreException("down", null);
            }
            return users.find(id);
        }

        @Override
        public Optional<User> findByName(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
