package org.homelibrary.e2e;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.homelibrary.support.Browser;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Visitors}: one browser for all tests, one profile for each visitor. When a test fails, what
 * its visitors saw last is in {@code target/e2e}.
 */
final class InBrowser implements ParameterResolver, AfterEachCallback {

    /** The book that is held to the camera. */
    static final String FILMED_ISBN = "9780446579803";

    private static final Path FOLDER = Path.of("target", "e2e");
    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Visitors.class, type -> new Visitors(Chromium.INSTANCE.browser), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visitors visitors = test.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        try (visitors) {
            if (test.getExecutionException().isPresent()) {
                String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
                visitors.photograph(FOLDER, name.replaceAll("[^\\w.]+", "-"));
            } else {
                visitors.check();
            }
        }
    }

    /** Ends with the JVM: Surefire ends JUnit's root store after each class, and a browser takes seconds to start. */
    private static final class Chromium {

        private static final Chromium INSTANCE = new Chromium();

        private final Playwright driver = Browser.driver();
        private final com.microsoft.playwright.Browser browser = Browser.launch(driver, flags());

        private Chromium() {
            Runtime.getRuntime().addShutdownHook(new Thread(driver::close, "end-browser"));
        }

        private static String[] flags() {
            return Stream.concat(
                            Stream.of("--host-resolver-rules=MAP " + Visitors.OTHER_HOST + " 127.0.0.1"),
                            Stream.of(Browser.camera(film())))
                    .toArray(String[]::new);
        }

        private static Path film() {
            try {
                return BarcodeFilm.of(
                        List.of(FILMED_ISBN),
                        Files.createDirectories(FOLDER).resolve("barcode.y4m").toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
