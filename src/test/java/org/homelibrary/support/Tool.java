package org.homelibrary.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine that a test runs. */
public final class Tool {

    private static final int PATIENCE_MINUTES = 5;

    private Tool() {}

    public static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    public static Result run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    /** @param environment what is added to that of this process */
    public static Result run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("tool", ".log");
        try {
            ProcessBuilder process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            process.environment().putAll(environment);
            Process running = process.start();
            running.getOutputStream().close();
            if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                throw new AssertionError(command[0] + " does not end; so far:\n" + Files.readString(output));
            }
            return new Result(running.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    /** @param output what it wrote, errors too */
    public record Result(int status, String output) {}
}
