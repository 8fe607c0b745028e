package org.homelibrary.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.AccountsFixture.PASSWORD;

import java.time.Duration;
import org.homelibrary.model.account.User;
import org.homelibrary.security.password.PasswordLink;
import org.homelibrary.service.AccountsFixture;
import org.homelibrary.service.NotFoundException;
import org.homelibrary.service.RejectedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordLinkServiceTest {

    private static final String NEW = "a better one";

    private final AccountsFixture fixture = new AccountsFixture();
    private User admin;
    private User bob;

    @BeforeEach
    void register() {
        admin = fixture.register("ada");
        bob = fixture.register("bob");
        fixture.clock.move(Duration.ofDays(3));
    }

    private String link() {
        return fixture.links.issue(admin, bob.getId()).token();
    }

    @Test
    void a_link_sets_a_password_once() {
        String token = link();
        assertThat(fixture.links.owner(token)).map(User::getUsername).contains("bob");

        assertThat(fixture.links.setPassword(token, NEW, NEW)).isPresent();

        assertThat(fixture.signIn.signIn("bob@example.org", NEW, "192.0.2.7", null))
                .isPresent();
        assertThat(fixture.current(bob).getSessionEpoch()).isGreaterThan(bob.getSessionEpoch());
        assertThat(fixture.links.owner(token)).isEmpty();
        assertThat(fixture.links.setPassword(token, "and again", "and again")).isEmpty();
    }

    @Test
    void a_link_made_at_the_machine_names_the_account_by_email() {
        String token = PasswordLink.forEmail("BOB@example.org", fixture.clock.instant())
                .token(fixture.tokens);

        assertThat(fixture.links.setPassword(token, NEW, NEW))
                .map(User::getUsername)
                .contains("bob");
        assertThat(fixture.links.owner(token)).isEmpty();
    }

    @Test
    void a_link_works_once_even_when_the_clock_is_set_back_in_between() {
        String token = link();
        fixture.clock.move(Duration.ofMinutes(-3));

        assertThat(fixture.links.setPassword(token, NEW, NEW)).isPresent();
        assertThat(fixture.links.setPassword(token, NEW, NEW)).isEmpty();
    }

    @Test
    void all_links_made_before_a_change_of_password_are_void() {
        String first = link();
        String second = link();
        fixture.clock.move(Duration.ofSeconds(1));
        fixture.accounts.changePassword(bob.getId(), PASSWORD, NEW, NEW);

        assertThat(fixture.links.owner(first)).isEmpty();
        assertThat(fixture.links.owner(second)).isEmpty();
    }

    @Test
    void a_password_that_cannot_be_used_leaves_the_link_as_it_is() {
        String token = link();

        assertThatThrownBy(() -> fixture.links.setPassword(token, "short", "short"))
                .isInstanceOf(RejectedException.class);
        assertThat(fixture.links.setPassword(token, NEW, NEW)).isPresent();
    }

    @Test
    void a_link_for_nobody_is_void() {
        String token = link();
        fixture.memory.store(() -> fixture.users.delete(bob.getId()));

        assertThat(fixture.links.owner(token)).isEmpty();
        assertThat(fixture.links.owner(null)).isEmpty();
        assertThat(fixture.links.owner("forged")).isEmpty();
    }

    @Test
    void only_an_administrator_makes_links() {
        assertThatThrownBy(() -> fixture.links.issue(bob, admin.getId())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_new_password_lets_an_owner_in_who_was_made_to_wait() {
        for (int i = 0; i < 6; i++) {
            fixture.signIn.signIn("bob@example.org", "guess", "198.51.100.66", null);
        }

        fixture.links.setPassword(link(), NEW, NEW);

        assertThat(fixture.signIn.signIn("bob@example.org", NEW, "192.0.2.7", null))
                .isPresent();
    }
}
