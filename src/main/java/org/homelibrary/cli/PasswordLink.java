package org.homelibrary.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.homelibrary.config.DataFolder;
import org.homelibrary.security.token.Secret;
import org.homelibrary.security.token.SecretFileException;
import org.homelibrary.security.token.SignedToken;

/**
 * Prints a link with which the owner of an account can set a new password, for the day on which even the administrator
 * has forgotten theirs. Whoever can read the signing key may do that.
 */
public final class PasswordLink {

    private static final String USAGE = """
            Makes a one-time link, good for a day, to set a new password.

            usage: java -cp home-library.war org.homelibrary.cli.PasswordLink you@example.org
                       [--url http://localhost:8080] [--data-dir ~/.home-library]

            The address is that of --url, else of LIBRARY_PUBLIC_URL, else http://localhost:8080.
            The signing key is taken from the environment variable SECRET_KEY, else from the data folder.
            """;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    PasswordLink(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new PasswordLink(System.getenv(), System.out, System.err).run(Clock.systemUTC(), arguments));
    }

    /** @return the exit code: 0 when a link was printed, 1 when there is no usable key, 2 when it was called wrongly */
    int run(Clock clock, String... arguments) {
        String email = null;
        String url = environment
                .getOrDefault("LIBRARY_PUBLIC_URL", "http://localhost:8080")
                .replaceFirst("/+$", "");
        String dataDir = environment.get("LIBRARY_DATA_DIR");
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--url") && !rest.isEmpty()) {
                url = rest.pop().replaceFirst("/+$", "");
            } else if (argument.equals("--data-dir") && !rest.isEmpty()) {
                dataDir = rest.pop();
            } else if (email == null && argument.contains("@")) {
                email = argument;
            } else {
                err.print(USAGE);
                return 2;
            }
        }
        if (email == null) {
            err.print(USAGE);
            return 2;
        }
        return print(clock, email, url, dataDir);
    }

    private int print(Clock clock, String email, String url, String dataDir) {
        try {
            String token = org.homelibrary.security.password.PasswordLink.forEmail(email, clock.instant())
                    .token(new SignedToken(secret(dataDir)));
            out.println("If there is an account for " + email
                    + ", a new password for it can be set here, once, within 24" + " hours:");
            out.println(url + "/reset?token=" + token);
            return 0;
        } catch (SecretFileException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private Secret secret(String dataDir) {
        String key = environment.getOrDefault("SECRET_KEY", "").strip();
        if (!key.isEmpty()) {
            return Secret.of(key);
        }
        return Secret.foundIn(Optional.ofNullable(dataDir)
                .map(Path::of)
                .or(DataFolder::inHome)
                .orElseThrow(() -> new IllegalArgumentException("This user has no home folder: give --data-dir.")));
    }
}
