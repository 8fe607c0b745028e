package org.homelibrary.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homelibrary.service.AccountsFixture.PASSWORD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homelibrary.model.account.User;
import org.homelibrary.service.AccountsFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInServiceTest {

    private static final String HOME = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.66";

    private final AccountsFixture fixture = new AccountsFixture();
    private User ada;

    @BeforeEach
    void register() {
        ada = fixture.register("ada");
    }

    private Optional<User> signIn(String password, String address, String device) {
        return fixture.signIn.signIn("ada@example.org", password, address, device);
    }

    private void guess(int times, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn("guess " + i, address, null)).isEmpty();
        }
    }

    @Test
    void the_right_password_signs_in_whatever_the_letter_case_of_the_email() {
        assertThat(fixture.signIn.signIn(" ADA@Example.org", PASSWORD, HOME, null))
                .map(User::getId)
                .contains(ada.getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", " ADA\u00a0", "ada\uff20example\uff0eorg", "ada@example.org\u200b", "ada@example.org."})
    void the_username_and_every_spelling_of_the_email_sign_in(String name) {
        assertThat(fixture.signIn.signIn(name, PASSWORD, HOME, null))
                .map(User::getId)
                .contains(ada.getId());
    }

    @Test
    void a_username_that_looks_like_the_email_of_another_signs_in_its_owner_of_the_email() {
        User mallory = fixture.accounts.register(
                new Registration(
                        "ada@example.org", "mallory@example.org", "password of mallory", "password of mallory"),
                HOME);

        assertThat(signIn(PASSWORD, HOME, null)).map(User::getId).contains(ada.getId());
        assertThat(signIn("password of mallory", HOME, null)).isEmpty();
        assertThat(fixture.signIn.signIn("mallory@example.org", "password of mallory", HOME, null))
                .map(User::getId)
                .contains(mallory.getId());
    }

    @Test
    void guesses_by_name_and_by_email_are_counted_together() {
        for (String name :
                List.of("ada", "ADA", "ada@example.org", "Ada@example.org", "ada ", "ada\uff20example.org")) {
            assertThat(fixture.signIn.signIn(name, "guess", ELSEWHERE, null)).isEmpty();
        }

        assertThatThrownBy(() -> fixture.signIn.signIn("ada", PASSWORD, HOME, null))
                .isInstanceOf(TooManyTriesException.class);
        assertThatThrownBy(() -> signIn(PASSWORD, HOME, null)).isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void a_password_typed_on_another_system_signs_in_and_an_old_hash_of_it_is_renewed() {
        ada.rehash("PBKDF2WithHmacSHA512:220000:salt:gru\u0308n gru\u0308n");
        ada = fixture.store.save(ada);

        assertThat(signIn("gr\u00fcn gr\u00fcn", HOME, null)).isPresent();

        assertThat(fixture.current(ada).getPasswordHash()).endsWith("gr\u00fcn gr\u00fcn");
        assertThat(signIn("gru\u0308n gru\u0308n", HOME, null)).isPresent();
    }

    @Test
    void an_unknown_email_costs_as_much_as_a_wrong_password() {
        int before = fixture.hashing.computations();
        signIn("guess", HOME, null);
        int wrongPassword = fixture.hashing.computations() - before;
        fixture.signIn.signIn("nobody@example.org", "guess", HOME, null);

        assertThat(fixture.hashing.computations() - before - wrongPassword).isEqualTo(wrongPassword);
        before = fixture.hashing.computations();
        signIn("gru\u0308n", HOME, null);
        fixture.signIn.signIn("nobody", "gru\u0308n", HOME, null);
        assertThat(fixture.hashing.computations() - before).isEqualTo(4);
    }

    @Test
    void five_failures_are_free_and_then_one_waits_longer_and_longer() {
        guess(6, ELSEWHERE);

        assertThatThrownBy(() -> signIn(PASSWORD, HOME, null))
                .isInstanceOfSatisfying(TooManyTriesException.class, tooMany -> assertThat(tooMany.waiting())
                        .isEqualTo(Duration.ofSeconds(15)));
        fixture.clock.move(Duration.ofSeconds(15));
        guess(1, ELSEWHERE);
        assertThatThrownBy(() -> signIn(PASSWORD, HOME, null))
                .isInstanceOfSatisfying(TooManyTriesException.class, tooMany -> assertThat(tooMany.waiting())
                        .isEqualTo(Duration.ofSeconds(30)));
        fixture.clock.move(Duration.ofSeconds(30));
        assertThat(signIn(PASSWORD, HOME, null)).isPresent();
    }

    @Test
    void a_try_that_is_turned_away_costs_no_hash_and_does_not_prolong_the_wait() {
        guess(6, ELSEWHERE);
        int computations = fixture.hashing.computations();

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> signIn("guess", ELSEWHERE, null)).isInstanceOf(TooManyTriesException.class);
        }

        assertThat(fixture.hashing.computations()).isEqualTo(computations);
        fixture.clock.move(Duration.ofSeconds(15));
        assertThat(signIn(PASSWORD, HOME, null)).isPresent();
    }

    @Test
    void the_owners_own_browser_never_waits_for_an_attacker() {
        String device = fixture.devices.remember(null, "ada@example.org");
        guess(6, HOME);

        assertThat(signIn(PASSWORD, HOME, device)).isPresent();
        assertThatThrownBy(() -> signIn(PASSWORD, HOME, null)).isInstanceOf(TooManyTriesException.class);
    }

    @Test
    void a_known_browser_that_guesses_waits_too() {
        String device = fixture.devices.remember(null, "ada@example.org");
        for (int i = 0; i < 6; i++) {
            assertThat(signIn("guess", HOME, device)).isEmpty();
        }

        assertThatThrownBy(() -> signIn(PASSWORD, HOME, device)).isInstanceOf(TooManyTriesException.class);
        assertThat(signIn(PASSWORD, HOME, null)).isPresent();
    }

    @Test
    void an_address_that_tries_many_accounts_waits_and_others_do_not() {
        for (int i = 0; i < 21; i++) {
            fixture.signIn.signIn("reader" + i + "@example.org", "guess", ELSEWHERE, null);
        }

        assertThatThrownBy(() -> signIn(PASSWORD, ELSEWHERE, null)).isInstanceOf(TooManyTriesException.class);
        assertThat(signIn(PASSWORD, HOME, null)).isPresent();
    }

    @Test
    void success_forgets_the_failures_of_the_account() {
        guess(5, ELSEWHERE);
        assertThat(signIn(PASSWORD, HOME, null)).isPresent();

        guess(6, ELSEWHERE);
    }

    @Test
    void a_day_without_failure_forgets_them_too() {
        guess(6, ELSEWHERE);
        fixture.clock.move(Duration.ofDays(1));

        guess(6, ELSEWHERE);
    }

    @Test
    void failures_of_a_clock_that_was_ahead_lock_nobody_out_when_it_is_right_again() {
        Duration ahead = Duration.ofDays(4 * 365);
        fixture.clock.move(ahead);
        guess(6, ELSEWHERE);
        fixture.clock.move(ahead.negated());

        assertThat(signIn(PASSWORD, HOME, null)).isPresent();
    }

    @Test
    void of_guesses_at_the_same_moment_only_the_free_ones_are_looked_at() throws Exception {
        guess(5, ELSEWHERE);
        int before = fixture.hashing.computations();
        CountDownLatch together = new CountDownLatch(12);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            Callable<Optional<User>> guess = () -> {
                together.countDown();
                together.await();
                return signIn("guess", ELSEWHERE, null);
            };
            List<Future<Optional<User>>> guesses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                guesses.add(threads.submit(guess));
            }
            for (Future<Optional<User>> future : guesses) {
                try {
                    assertThat(future.get()).isEmpty();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(TooManyTriesException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(fixture.hashing.computations() - before).isEqualTo(1);
    }

    @Test
    void what_is_counted_says_nothing_about_whom() {
        guess(1, ELSEWHERE);

        assertThat(fixture.throttles.keys())
                .hasSize(3)
                .allSatisfy(key -> assertThat(key).doesNotContain("ada").doesNotContain("198.51"));
    }

    @Test
    void an_outdated_hash_is_replaced_without_signing_anybody_out() {
        ada.rehash("PBKDF2WithHmacSHA512:1000:salt:" + PASSWORD);
        fixture.memory.store(() -> fixture.users.save(ada));

        User signedIn = signIn(PASSWORD, HOME, null).orElseThrow();

        assertThat(signedIn.getPasswordHash()).startsWith("PBKDF2WithHmacSHA512:220000:");
        assertThat(fixture.current(ada).getPasswordHash()).isEqualTo(signedIn.getPasswordHash());
        assertThat(signedIn.getSessionEpoch()).isEqualTo(ada.getSessionEpoch());
        assertThat(signedIn.getPasswordChangedAt()).isEqualTo(ada.getPasswordChangedAt());
    }
}
