package org.homelibrary.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.homelibrary.support.QuickPasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PasswordsTest {

    @Test
    void a_hash_is_made_at_the_cost_of_today() {
        String hash = new Passwords(new QuickPasswordHash()).hash("correct horse");

        assertThat(hash).startsWith("PBKDF2WithHmacSHA512:220000:").doesNotContain("$");
    }

    @Test
    void a_hash_of_a_lower_cost_or_another_function_is_outdated() {
        Passwords passwords = new Passwords(new QuickPasswordHash());

        assertThat(passwords.compare("horse", passwords.hash("horse"))).isEqualTo(PasswordMatch.CURRENT);
        assertThat(passwords.compare("horse", "PBKDF2WithHmacSHA512:210000:salt:horse"))
                .isEqualTo(PasswordMatch.OUTDATED);
        assertThat(passwords.compare("horse", "PBKDF2WithHmacSHA256:220000:salt:horse"))
                .isEqualTo(PasswordMatch.OUTDATED);
        assertThat(passwords.compare("horse", passwords.hash("Horse"))).isEqualTo(PasswordMatch.NONE);
    }

    @Test
    void a_letter_with_a_mark_is_the_same_in_one_piece_and_in_two() {
        Passwords passwords = new Passwords(new QuickPasswordHash());
        String composed = "gr\u00fcn \u1ec7 \uac00";
        String decomposed = "gru\u0308n e\u0323\u0302 \u1100\u1161";

        assertThat(passwords.compare(composed, passwords.hash(decomposed))).isEqualTo(PasswordMatch.CURRENT);
        assertThat(passwords.compare(decomposed, passwords.hash(composed))).isEqualTo(PasswordMatch.CURRENT);
        assertThat(passwords.compare("a\u3000b\u00a0c", passwords.hash("a b c")))
                .isEqualTo(PasswordMatch.CURRENT);
        assertThat(passwords.compare("ｇrün", passwords.hash("grün"))).isEqualTo(PasswordMatch.NONE);
    }

    @Test
    void a_hash_of_a_password_as_it_was_typed_is_still_good_and_outdated() {
        Passwords passwords = new Passwords(new QuickPasswordHash());
        String oldHash = "PBKDF2WithHmacSHA512:220000:salt:gru\u0308n\u00a0x";

        assertThat(passwords.compare("gru\u0308n\u00a0x", oldHash)).isEqualTo(PasswordMatch.OUTDATED);
        assertThat(passwords.compare("gr\u00fcn", "PBKDF2WithHmacSHA512:220000:salt:gru\u0308n"))
                .isEqualTo(PasswordMatch.OUTDATED);
    }

    @Test
    void pretending_costs_one_computation() {
        QuickPasswordHash hashing = new QuickPasswordHash();

        new Passwords(hashing).pretendToCompare("guess");

        assertThat(hashing.computations()).isOne();
    }

    @Test
    @Timeout(30)
    void two_are_computed_at_a_time_some_wait_and_the_rest_are_turned_away() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Passwords passwords = new Passwords(new QuickPasswordHash() {
            @Override
            public String generate(char[] password) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                try {
                    finish.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                running.decrementAndGet();
                return super.generate(password);
            }
        });
        ExecutorService threads = Executors.newFixedThreadPool(22);
        try {
            Future<?>[] accepted = new Future<?>[22];
            for (int i = 0; i < accepted.length; i++) {
                accepted[i] = threads.submit(() -> passwords.hash("correct horse"));
            }
            while (passwords.waiting() < 20) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> passwords.hash("one too many")).isInstanceOf(BusyException.class);

            finish.countDown();
            for (Future<?> future : accepted) {
                future.get();
            }
            assertThat(most).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }
}
