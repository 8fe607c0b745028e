package org.homelibrary.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds all backups, each in a folder of its own.
 *
 * <p>One is made under a name that {@link BackupName} does not read, and gets its own when it is whole: what has the name of a
 * backup is one. Other files and folders there are left alone.
 */
public record BackupFolder(Path path) {

    private static final String UNFINISHED = ".unfinished";

    /** Returns the backups, newest first; none when there is no such folder. */
    public List<BackupName> list() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(entry -> BackupName.parse(entry.getFileName().toString()).stream())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public Optional<BackupName> newest() throws IOException {
        return list().stream().findFirst();
    }

    public Path of(BackupName name) {
        return path.resolve(name.toString());
    }

    /** Removes what an earlier one left that was broken off, and makes the folder in which a backup is put together. */
    public Path begin() throws IOException {
        Path unfinished = path.resolve(UNFINISHED);
        new FileTree(unfinished).delete();
        FileTree.createPrivate(unfinished);
        return unfinished;
    }

    /** Writes the checksums of what was put together and gives it its name: from here on it is a backup. */
    public void finish(BackupName name) throws IOException {
        Path unfinished = path.resolve(UNFINISHED);
        new ChecksumList(unfinished).write();
        Files.move(unfinished, of(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was put together, after a failure. */
    public void abandon() throws IOException {
        new FileTree(path.resolve(UNFINISHED)).delete();
    }

    /** Removes a backup. Renamed first, so that half of one never has the name of a whole one. */
    public void delete(BackupName name) throws IOException {
        Path unwanted = path.resolve(".unwanted");
        new FileTree(unwanted).delete();
        Files.move(of(name), unwanted, StandardCopyOption.ATOMIC_MOVE);
        new FileTree(unwanted).delete();
    }
}
