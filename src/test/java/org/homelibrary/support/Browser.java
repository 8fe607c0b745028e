package org.homelibrary.support;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The Chromium of the end-to-end tests: the one on the PATH; else, for root on Debian and its relatives, the one of the
 * distribution, which is installed; else Playwright's own, which is downloaded. Without any, the tests fail: a browser
 * test is never skipped.
 */
public final class Browser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path LOG = Path.of("target", "browser-install.log");
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration INSTALL = Duration.ofMinutes(10);
    private static final List<String> APT_GET = List.of("apt-get", "-o", "DPkg::Lock::Timeout=300");

    /** What keeps Chromium from asking anybody outside for anything. */
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browser() {}

    /** The driver of a browser, which on its own downloads none. */
    public static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Flags for a browser whose camera sees this film, once a page is allowed to use it. */
    public static String[] camera(Path film) {
        return new String[] {"--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + film};
    }

    /** A headless browser with a new profile. */
    public static com.microsoft.playwright.Browser launch(Playwright driver, String... moreFlags) {
        List<String> flags = new ArrayList<>(QUIET);
        flags.addAll(List.of(moreFlags));
        return driver.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable(driver))
                        .setArgs(flags)
                        .setTimeout(60_000));
    }

    /** @throws AssertionError when there is none and none can be had */
    private static synchronized Path executable(Playwright driver) {
        return Stream.<Supplier<Optional<Path>>>of(
                        () -> onPath(System.getenv("PATH")), Browser::fromDistribution, () -> fromPlaywright(driver))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The end-to-end tests need a browser and found none: no "
                        + String.join(", ", NAMES)
                        + " on the PATH, none from apt-get (for root on Debian or Ubuntu), and"
                        + " none from Playwright's download. Install Chromium and run the tests again. What was tried is"
                        + " in " + LOG.toAbsolutePath() + "."));
    }

    /** The first browser in these folders that works: Ubuntu's command may be there and only say what to install. */
    static Optional<Path> onPath(String path) {
        return Arrays.stream(Objects.requireNonNullElse(path, "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .filter(command -> succeeds(ANSWER, List.of(command.toString(), "--version")))
                .findFirst();
    }

    private static Optional<Path> fromDistribution() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("There is no browser for the end-to-end tests: installing Chromium with apt-get.");
        boolean installed = succeeds(INSTALL, command(APT_GET, "update"))
                && succeeds(INSTALL, command(APT_GET, "install", "-y", "--no-install-recommends", "chromium"));
        return installed ? onPath(System.getenv("PATH")) : Optional.empty();
    }

    private static Optional<Path> fromPlaywright(Playwright driver) {
        Path browser = Path.of(driver.chromium().executablePath());
        if (!Files.isExecutable(browser)) {
            System.out.println("There is no browser for the end-to-end tests: downloading Playwright's Chromium.");
            String classPath = System.getProperty("java.class.path");
            succeeds(
                    INSTALL,
                    List.of(LibraryServer.java(), "-cp", classPath, CLI.class.getName(), "install", "chromium"));
        }
        return Optional.of(browser).filter(Files::isExecutable);
    }

    private static List<String> command(List<String> start, String... more) {
        return Stream.concat(start.stream(), Arrays.stream(more)).toList();
    }

    private static boolean succeeds(Duration patience, List<String> command) {
        try {
            Files.createDirectories(LOG.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            Process process = builder.start();
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while looking for a browser", e);
        }
    }
}
