package org.homelibrary.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that one server process unpacks itself to and runs from.
 *
 * <p>It lies beside others of its kind in one parent folder, and is locked until its process ends, however it ends. Opening
 * one removes those whose process is gone. It is not in the system's folder for temporary files, from which files that
 * nobody has read for some days are removed while the server still needs them.
 */
final class ServerFolder implements AutoCloseable {

    private static final String PREFIX = "run-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private ServerFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes a folder for this process, and removes those of processes that have ended.
     *
     * @param parent made, readable by its owner only, when it is not there
     * @throws IOException when nothing can be written or locked there
     */
    @SuppressWarnings("try") // a lock is only held
    static ServerFolder open(Path parent) throws IOException {
        Files.createDirectories(parent, ownerOnly(parent));
        try (FileChannel one = lockFile(parent);
                FileLock atATime = one.lock()) {
            removeUnused(parent);
            return make(parent);
        }
    }

    Path path() {
        return path;
    }

    /** Unlocks it: the next process that opens one beside it removes it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static ServerFolder make(Path parent) throws IOException {
        String name = PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime();
        Path path = Files.createDirectory(parent.resolve(name), ownerOnly(parent));
        FileChannel channel = lockFile(path);
        channel.lock();
        return new ServerFolder(path, channel);
    }

    private static void removeUnused(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isUnused(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean isUnused(Path folder) throws IOException {
        try (FileChannel channel = lockFile(folder);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // a folder of this very process
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
