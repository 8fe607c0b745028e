package org.homelibrary.e2e.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What one of a build's forks has done, in either edition, none does again. Outside of a build: once in this JVM. */
final class OncePerBuild {

    private static final String BUILD = System.getProperty("library.build");
    private static final Path MARKS = Path.of("target", "once-per-build");

    private static final Set<String> HERE = new HashSet<>();

    private OncePerBuild() {}

    /** Whether nobody asked this before. */
    static boolean isFirst(String what) {
        return HERE.add(what) && (BUILD == null || marks(what));
    }

    private static boolean marks(String what) {
        UUID name = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        try {
            Files.createFile(Files.createDirectories(MARKS.resolve(BUILD)).resolve(name.toString()));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
