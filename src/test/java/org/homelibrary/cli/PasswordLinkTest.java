package org.homelibrary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SignedToken;
import org.homelibrary.support.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordLinkTest {

    private final Clock clock = MovableClock.at("2026-05-04T10:00:00Z");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path dataDir;

    private int run(Map<String, String> environment, String... arguments) {
        return new PasswordLink(environment, new PrintStream(out, true), new PrintStream(err, true))
                .run(clock, arguments);
    }

    private String token() {
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("token=") + 6).strip();
    }

    @Test
    void the_link_is_signed_with_the_key_of_the_data_folder() {
        SignedToken tokens = new SignedToken(Secret.keptIn(dataDir));

        int code =
                run(Map.of(), "ada@example.org", "--url", "https://books.example/", "--data-dir", dataDir.toString());

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\nhttps://books.example/reset?token=");
        assertThat(org.homelibrary.security.password.PasswordLink.read(tokens, token(), clock.instant()))
                .get()
                .satisfies(link -> assertThat(link.account()).isEqualTo("ada@example.org"));
    }

    @Test
    void the_link_is_signed_with_the_key_of_the_environment_when_there_is_one() {
        String key = "a secret of thirty-two characters";

        assertThat(run(Map.of("SECRET_KEY", key), "ada@example.org")).isZero();

        assertThat(org.homelibrary.security.password.PasswordLink.read(
                        new SignedToken(Secret.of(key)), token(), clock.instant()))
                .isPresent();
    }

    @Test
    void a_folder_without_a_key_is_named() {
        assertThat(run(Map.of("LIBRARY_DATA_DIR", dataDir.toString()), "ada@example.org"))
                .isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(dataDir.resolve("secret.key").toString());
        assertThat(dataDir).isEmptyDirectory();
    }

    @Test
    void a_wrong_call_is_answered_with_the_usage() {
        for (String[] arguments : new String[][] {{}, {"ada"}, {"ada@example.org", "--url"}, {"a@b", "c@d"}}) {
            assertThat(run(Map.of(), arguments)).isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: java -cp home-library.war");
    }
}
