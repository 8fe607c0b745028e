package org.homelibrary.it;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.homelibrary.support.Eventually;
import org.homelibrary.support.HttpUser;
import org.homelibrary.support.LibraryServer;
import org.homelibrary.support.Reply;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that the build made, with the tests in it, and an empty folder for its data. */
final class LibraryDeployment {

    /** What {@code arquillian.xml} names, for the data and for the server's temporary files. */
    private static final Path FOLDER = Path.of("target/container");

    /**
     * Puts each message of the server in one line; but Arquillian waits for one of many lines, in which the server says
     * where it is.
     */
    private static final String LOG_FORMAT = "WEB-INF/classes/org/homelibrary/logging/LogSetup.class";

    private LibraryDeployment() {}

    static WebArchive create() throws IOException, URISyntaxException {
        clear();
        Files.createDirectories(FOLDER.resolve("tmp"));
        WebArchive library = ShrinkWrap.create(ZipImporter.class, "home-library.war")
                .importFrom(LibraryServer.war().toFile())
                .as(WebArchive.class);
        library.delete(LOG_FORMAT);
        return library.addPackage(LibraryDeployment.class.getPackage())
                .addClasses(HttpUser.class, Reply.class, Eventually.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
