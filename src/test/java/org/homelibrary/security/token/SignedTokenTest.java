package org.homelibrary.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedTokenTest {

    private final SignedToken tokens = new SignedToken(Secret.of("a secret of thirty-two characters"));

    @Test
    void a_token_gives_back_what_was_signed() {
        String payload = "Zoë & 書 🙂 a.b";

        assertThat(tokens.verify("flash", tokens.sign("flash", payload))).contains(payload);
        assertThat(tokens.verify("flash", tokens.sign("flash", ""))).contains("");
    }

    @Test
    void a_token_changed_in_any_character_is_refused() {
        String token = tokens.sign("session", "8c6ad9f2 1700000000 3");

        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.verify("session", forged)).as(forged).isEmpty();
        }
    }

    @Test
    void a_token_cut_anywhere_or_prolonged_is_refused() {
        String token = tokens.sign("session", "payload");

        for (int length = 0; length < token.length(); length++) {
            assertThat(tokens.verify("session", token.substring(0, length))).isEmpty();
        }
        assertThat(tokens.verify("session", token + "=")).isEmpty();
        assertThat(tokens.verify("session", token + ".")).isEmpty();
        assertThat(tokens.verify("session", " " + token)).isEmpty();
    }

    @Test
    void the_last_character_has_one_spelling() {
        // 43 characters of base64 hold 258 bits for 256: a lenient decoder takes four spellings of the last one
        String token = tokens.sign("session", "payload");
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        long accepted = alphabet.chars()
                .mapToObj(last -> token.substring(0, token.length() - 1) + (char) last)
                .filter(spelling -> tokens.verify("session", spelling).isPresent())
                .count();

        assertThat(accepted).isOne();
    }

    @Test
    void a_token_for_another_purpose_is_refused() {
        assertThat(tokens.verify("session", tokens.sign("flash", "payload"))).isEmpty();
        assertThat(tokens.verify("a", tokens.sign("ab", "c"))).isEmpty();
        assertThat(tokens.verify("ab", tokens.sign("a", "bc"))).isEmpty();
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        SignedToken others = new SignedToken(Secret.of("another secret of thirty-two chars"));

        assertThat(tokens.verify("session", others.sign("session", "payload"))).isEmpty();
    }

    @Test
    void what_is_no_token_is_refused() {
        for (String text : new String[] {null, "", ".", "..", "a.b", "%00.%00", "ä.ö", "x".repeat(10_000) + "."}) {
            assertThat(tokens.verify("session", text)).isEmpty();
        }
    }

    @Test
    void a_fingerprint_differs_by_text_and_purpose_and_hides_the_text() {
        assertThat(tokens.fingerprint("throttle", "a@b.example"))
                .isEqualTo(tokens.fingerprint("throttle", "a@b.example"))
                .isNotEqualTo(tokens.fingerprint("throttle", "b@b.example"))
                .isNotEqualTo(tokens.fingerprint("device", "a@b.example"))
                .doesNotContain("a@b.example");
    }

    @Test
    void a_secret_does_not_print_itself() {
        assertThat(Secret.of("a secret of thirty-two characters")).hasToString("Secret[hidden]");
    }
}
