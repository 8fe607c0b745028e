package org.homelibrary.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of some folders, remembered at first sight, so that it can be told later which of them are gone. */
final class InstalledFiles {

    private final List<Path> files;

    private InstalledFiles(List<Path> files) {
        this.files = files;
    }

    /** @throws IOException when a folder cannot be read */
    static InstalledFiles in(List<Path> folders) throws IOException {
        Stream.Builder<Path> files = Stream.builder();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(Files::isRegularFile).forEach(files);
            }
        }
        return new InstalledFiles(files.build().toList());
    }

    /** Returns one that is gone, or empty when all are there. */
    Optional<Path> missing() {
        return files.stream().filter(Files::notExists).findFirst();
    }
}
