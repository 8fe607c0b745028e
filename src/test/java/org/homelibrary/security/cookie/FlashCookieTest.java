package org.homelibrary.security.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.homelibrary.security.proxy.Https;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.FakeRequest;
import org.homelibrary.support.FakeSettings;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;

class FlashCookieTest {

    private final MovableClock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));

    private FlashCookie flashOf(FakeRequest browser) {
        browser.attribute(CookieJar.RESPONSE, browser.response());
        return new FlashCookie(
                new CookieJar(browser.request(), new Https(FakeSettings.with()), new CookieNames(tokens)),
                tokens,
                clock);
    }

    @Test
    void a_message_is_there_on_the_next_page_and_gone_on_the_one_after() {
        Notice notice = Notice.success("book.deleted", "Zoë & 書=\n🙂", "").withUndo("/books/1/restore");
        FakeRequest first = new FakeRequest();
        flashOf(first).leave(notice);

        FakeRequest second = first.next();
        assertThat(flashOf(second).take()).contains(notice);
        assertThat(flashOf(second.next()).take()).isEmpty();
    }

    @Test
    void a_message_without_arguments_or_undo_survives() {
        FakeRequest first = new FakeRequest();
        flashOf(first).leave(Notice.error("book.gone"));

        assertThat(flashOf(first.next()).take()).contains(Notice.error("book.gone"));
    }

    @Test
    void an_old_message_is_not_shown() {
        FakeRequest first = new FakeRequest();
        flashOf(first).leave(Notice.info("book.added"));
        clock.move(Duration.ofMinutes(5));

        assertThat(flashOf(first.next()).take()).isEmpty();
    }

    @Test
    void a_forged_message_is_not_shown() {
        assertThat(flashOf(new FakeRequest().cookie(new CookieNames(tokens).of("flash", false), "SUCCESS.forged"))
                        .take())
                .isEmpty();
    }

    @Test
    void the_longest_title_fits_into_a_cookie() {
        FakeRequest first = new FakeRequest();
        flashOf(first).leave(Notice.success("book.deleted", "📚".repeat(250)).withUndo("/books/x/restore"));

        assertThat(first.setCookies().get(0).getValue()).hasSizeLessThan(3800);
        assertThat(flashOf(first.next()).take().orElseThrow().arguments().get(0))
                .startsWith("📚")
                .endsWith("…");
    }
}
