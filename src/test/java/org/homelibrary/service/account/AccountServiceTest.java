package org.homelibrary.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.AccountsFixture.HOME;
import static org.homelibrary.service.AccountsFixture.PASSWORD;
import static org.homelibrary.service.AccountsFixture.registration;

import java.time.Duration;
import org.homelibrary.model.account.User;
import org.homelibrary.service.AccountsFixture;
import org.homelibrary.service.FieldError;
import org.homelibrary.service.RejectedException;
import org.homelibrary.support.FakeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountServiceTest {

    private final AccountsFixture fixture = new AccountsFixture();
    private final AccountService accounts = fixture.accounts;

    private static void assertRejected(Runnable action, String field, String messageKey) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.errors())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.messageKey()).isEqualTo(messageKey);
                        }));
    }

    @Test
    void the_first_account_is_the_administrators_and_no_other() {
        assertThat(accounts.isEmpty()).isTrue();
        assertThat(fixture.register("ada").isAdmin()).isTrue();
        assertThat(accounts.isEmpty()).isFalse();
        assertThat(fixture.register("bob").isAdmin()).isFalse();
    }

    @Test
    void new_account_has_a_library_of_its_own() {
        User ada = fixture.register("ada");

        assertThat(fixture.memory.libraries().find(ada.getId()))
                .hasValueSatisfying(library -> assertThat(library.name()).isEqualTo("ada"));
        assertThat(fixture.memory.members().find(ada.getId(), ada.getId()))
                .hasValueSatisfying(member -> assertThat(member.isOwner()).isTrue());
    }

    @Test
    void names_lose_the_blanks_around_them_and_passwords_keep_theirs() {
        User user = accounts.register(
                new Registration("  Zoë  ", " Zoe@example.org\t", "  eight chars  ", "  eight chars  "), HOME);

        assertThat(user.getUsername()).isEqualTo("Zoë");
        assertThat(user.getEmail()).isEqualTo("Zoe@example.org");
        assertThat(fixture.signIn.signIn("zoe@example.org", "eight chars", "192.0.2.7", null))
                .isEmpty();
        assertThat(fixture.signIn.signIn("zoe@example.org", "  eight chars  ", "192.0.2.7", null))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Ünïcödé", "读者", "قارئ", "ada lovelace", "🙂", "xxxxxxxxxxxxxxxxxxxx"})
    void a_visible_username_is_taken(String username) {
        assertThat(fixture.accounts
                        .register(registration(username, "ada@example.org"), HOME)
                        .getUsername())
                .isEqualTo(username);
    }

    @ParameterizedTest
    @CsvSource({
        "'',accountError.usernameEmpty",
        "'  ',accountError.usernameEmpty",
        "xxxxxxxxxxxxxxxxxxxxx,accountError.usernameLong",
        "'a\u0000b',accountError.usernameInvisible",
        "'a\nb',accountError.usernameInvisible",
        "'a\u202Eb',accountError.usernameInvisible",
        "'a\u200Bb',accountError.usernameInvisible",
        "'a\u2028b',accountError.usernameInvisible"
    })
    void another_username_is_refused(String username, String messageKey) {
        assertRejected(
                () -> accounts.register(registration(username, "ada@example.org"), HOME), "username", messageKey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "a@b@c",
                "a da@example.org",
                "ada@exam\u0000ple.org",
                "ada@example.org\r\nBcc: eve@example.org x",
                "<ada@example.org>",
                "ada@example.org,eve@example.org"
            })
    void what_is_no_email_is_refused(String email) {
        assertRejected(() -> accounts.register(registration("ada", email), HOME), "email", "accountError.email");
    }

    @Test
    void an_endless_email_is_refused() {
        assertRejected(
                () -> accounts.register(registration("ada", "a@" + "x".repeat(253)), HOME),
                "email",
                "accountError.email");
        assertThat(accounts.register(registration("ada", "a@" + "x".repeat(252)), HOME))
                .isNotNull();
    }

    @Test
    void a_password_has_8_to_128_characters_whatever_they_take_in_memory() {
        for (String good : new String[] {"12345678", "📚".repeat(8), "📚".repeat(128)}) {
            AccountsFixture fresh = new AccountsFixture();
            assertThat(fresh.accounts.register(new Registration("ada", "ada@example.org", good, good), HOME))
                    .isNotNull();
        }
        assertRejected(
                () -> accounts.register(new Registration("ada", "a@b", "📚".repeat(7), "📚".repeat(7)), HOME),
                "password",
                "accountError.passwordShort");
        assertRejected(
                () -> accounts.register(new Registration("ada", "a@b", "x".repeat(129), "x".repeat(129)), HOME),
                "password",
                "accountError.passwordLong");
        assertRejected(
                () -> accounts.register(new Registration("ada", "a@b", "12345678", "12345679"), HOME),
                "confirm_password",
                "accountError.passwordDifferent");
    }

    @Test
    void everything_missing_is_said_at_once() {
        assertThatThrownBy(() -> accounts.register(new Registration(null, null, null, null), HOME))
                .isInstanceOfSatisfying(RejectedException.class, rejected -> assertThat(rejected.errors())
                        .extracting(FieldError::field)
                        .containsExactly("username", "email", "password"));
    }

    @Test
    void form_that_is_sent_twice_gets_its_account_twice() {
        User first = accounts.register(registration("Ada", "ada@example.org"), HOME);
        fixture.clock.move(Duration.ofSeconds(59));

        User again = accounts.register(registration("Ada", "ada@example.org"), HOME);

        assertThat(again.getId()).isEqualTo(first.getId());
    }

    @Test
    void form_that_is_sent_again_later_or_with_another_password_finds_the_name_taken() {
        accounts.register(registration("Ada", "ada@example.org"), HOME);

        assertThatThrownBy(() -> accounts.register(
                        new Registration("Ada", "ada@example.org", "another password", "another password"), HOME))
                .isInstanceOf(RejectedException.class);
        fixture.clock.move(Duration.ofMinutes(1));
        assertThatThrownBy(() -> accounts.register(registration("Ada", "ada@example.org"), HOME))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void email_and_username_are_taken_in_any_letter_case() {
        accounts.register(registration("Ada", "Ada@example.org"), HOME);

        assertRejected(
                () -> accounts.register(registration("other", "aDA@EXAMPLE.ORG"), HOME),
                "email",
                "accountError.emailTaken");
        assertRejected(
                () -> accounts.register(registration("ADA", "other@example.org"), HOME),
                "username",
                "accountError.usernameTaken");
    }

    @Test
    void an_address_that_makes_many_accounts_waits_and_others_do_not() {
        for (int i = 0; i <= AccountService.FREE_REGISTRATIONS; i++) {
            fixture.register("reader" + i);
        }
        int computations = fixture.hashing.computations();

        assertThatThrownBy(() -> fixture.register("late"))
                .isInstanceOfSatisfying(TooManyTriesException.class, tooMany -> assertThat(tooMany.waiting())
                        .isEqualTo(Duration.ofSeconds(15)));

        assertThat(fixture.hashing.computations()).isEqualTo(computations);
        assertThat(accounts.register(registration("neighbour", "neighbour@example.org"), "198.51.100.1"))
                .isNotNull();
        fixture.clock.move(Duration.ofSeconds(15));
        assertThat(fixture.register("late")).isNotNull();
    }

    @Test
    void a_form_with_mistakes_is_no_new_account() {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> accounts.register(registration("", "no address"), HOME))
                    .isInstanceOf(RejectedException.class);
        }
    }

    @Test
    void a_closed_library_takes_its_first_account_and_no_other() {
        AccountService closed = fixture.accounts(FakeSettings.with("library.registration", "closed"));

        assertThat(closed.isOpen()).isTrue();
        assertThat(closed.register(registration("ada", "ada@example.org"), HOME).isAdmin())
                .isTrue();
        assertThat(closed.isOpen()).isFalse();
        assertRejected(() -> closed.register(registration("bob", "bob@example.org"), HOME), "form", "register.closed");
    }

    @Test
    void a_new_password_ends_every_session_and_is_the_one_that_counts() {
        User ada = fixture.register("ada");
        fixture.clock.move(Duration.ofHours(1));

        User changed = accounts.changePassword(ada.getId(), PASSWORD, "a better one", "a better one");

        assertThat(changed.getSessionEpoch()).isGreaterThan(ada.getSessionEpoch());
        assertThat(changed.getPasswordChangedAt()).isEqualTo(fixture.clock.instant());
        assertThat(fixture.signIn.signIn("ada@example.org", "a better one", "192.0.2.7", null))
                .isPresent();
        assertThat(fixture.signIn.signIn("ada@example.org", PASSWORD, "192.0.2.7", null))
                .isEmpty();
    }

    @Test
    void a_change_of_password_that_is_sent_twice_is_done_once() {
        User ada = fixture.register("ada");

        User first = accounts.changePassword(ada.getId(), PASSWORD, "a better one", "a better one");
        User second = accounts.changePassword(ada.getId(), PASSWORD, "a better one", "a better one");

        assertThat(second.getSessionEpoch()).isEqualTo(first.getSessionEpoch());
        assertRejected(
                () -> accounts.changePassword(ada.getId(), PASSWORD, "another one", "another one"),
                "current_password",
                "accountError.passwordWrong");
        fixture.clock.move(Duration.ofHours(1));
        assertRejected(
                () -> accounts.changePassword(ada.getId(), PASSWORD, "a better one", "a better one"),
                "current_password",
                "accountError.passwordWrong");
    }

    @Test
    void a_password_is_not_changed_without_the_old_one() {
        User ada = fixture.register("ada");

        assertRejected(
                () -> accounts.changePassword(ada.getId(), "guess", "a better one", "a better one"),
                "current_password",
                "accountError.passwordWrong");
        assertRejected(
                () -> accounts.changePassword(ada.getId(), null, "a better one", "a better one"),
                "current_password",
                "accountError.passwordEmpty");
        assertRejected(
                () -> accounts.changePassword(ada.getId(), PASSWORD, "short", "short"),
                "new_password",
                "accountError.passwordShort");
        assertThat(fixture.current(ada).getSessionEpoch()).isEqualTo(ada.getSessionEpoch());
    }

    @Test
    void a_stolen_session_cannot_guess_the_password_for_ever() {
        User ada = fixture.register("ada");

        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> accounts.changePassword(ada.getId(), "guess", "a better one", "a better one"))
                    .isInstanceOf(RejectedException.class);
        }

        assertThatThrownBy(() -> accounts.changePassword(ada.getId(), PASSWORD, "a better one", "a better one"))
                .isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void signing_out_everywhere_raises_the_epoch() {
        User ada = fixture.register("ada");

        accounts.signOutEverywhere(ada.getId());

        assertThat(fixture.current(ada).getSessionEpoch()).isEqualTo(ada.getSessionEpoch() + 1);
    }
}
