package org.homelibrary.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.junit.jupiter.api.Test;

class PasswordLinkTest {

    private final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));
    private final Instant now = Instant.parse("2026-05-04T10:00:00.123456789Z");

    @Test
    void a_link_names_its_account_by_id_or_by_email() {
        UUID id = UUID.randomUUID();

        assertThat(PasswordLink.read(tokens, PasswordLink.forUser(id, now).token(tokens), now))
                .get()
                .satisfies(link -> assertThat(link.userId()).contains(id));
        assertThat(PasswordLink.read(
                        tokens, PasswordLink.forEmail(" Ada@example.org ", now).token(tokens), now))
                .get()
                .satisfies(link -> {
                    assertThat(link.userId()).isEmpty();
                    assertThat(link.account()).isEqualTo("Ada@example.org");
                });
    }

    @Test
    void a_link_is_good_for_a_day() {
        String token = PasswordLink.forEmail("ada@example.org", now).token(tokens);
        Instant issued = Instant.ofEpochMilli(now.toEpochMilli());

        assertThat(PasswordLink.read(
                        tokens, token, issued.plus(Duration.ofDays(1)).minusMillis(1)))
                .isPresent();
        assertThat(PasswordLink.read(tokens, token, issued.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(PasswordLink.read(tokens, token, issued.minus(Duration.ofMinutes(6))))
                .isEmpty();
    }

    @Test
    void a_link_is_void_from_the_instant_at_which_the_password_was_changed() {
        PasswordLink link = PasswordLink.forEmail("ada@example.org", now);

        assertThat(link.isNewerThan(link.issuedAt().minusMillis(1), now)).isTrue();
        assertThat(link.isNewerThan(link.issuedAt(), now)).isFalse();
        assertThat(link.isNewerThan(link.issuedAt().plusNanos(1), now)).isFalse();
    }

    @Test
    void a_password_of_the_future_leaves_a_link_valid_because_the_clock_was_ahead() {
        PasswordLink link = PasswordLink.forEmail("ada@example.org", now);

        assertThat(link.isNewerThan(now.plus(Duration.ofDays(4 * 365)), now)).isTrue();
        assertThat(link.isNewerThan(now.plus(Duration.ofMinutes(4)), now)).isFalse();
    }

    @Test
    void a_token_of_another_kind_is_no_link() {
        assertThat(PasswordLink.read(tokens, tokens.sign("session", now.toEpochMilli() + " ada@example.org"), now))
                .isEmpty();
    }
}
