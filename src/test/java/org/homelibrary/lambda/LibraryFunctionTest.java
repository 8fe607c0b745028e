package org.homelibrary.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.homelibrary.support.FakeRuntimeApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function in a process of its own, started by AWS's client as in the image, and Lambda's side of the conversation. */
class LibraryFunctionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void setting_that_is_missing_is_named_in_the_error_of_the_initialisation(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (FakeRuntimeApi api = new FakeRuntimeApi()) {
            Path log = folder.resolve("log");
            Process function = start(api, log, Map.of());
            try {
                assertThat(api.awaitInitError(PATIENCE))
                        .as(() -> read(log))
                        .contains("The setting LIBRARY_ROLE is wrong: 'null' is neither web nor worker.")
                        .contains("StartException");
                assertThat(function.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(function.exitValue()).isEqualTo(1);
            } finally {
                function.destroyForcibly();
            }
        }
    }

    private static Process start(FakeRuntimeApi api, Path log, Map<String, String> settings) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AWSLambda.class.getName(),
                LibraryFunction.class.getName());
        process.environment().remove("LIBRARY_ROLE");
        process.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        process.environment().putAll(settings);
        return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
