package org.homelibrary.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces a library with a backup, and keeps what it replaces beside it.
 *
 * <p>Everything is copied and checked before the first file of the library is moved. When a restore is broken off between two
 * moves, the folder {@code restore.unfinished} is there and no database: a server then does not start with an empty library,
 * and restoring once more ends it.
 *
 * @param dataDir the data folder of the library
 */
public record Restore(Path dataDir) {

    /** While it is there, a restore is under way or was broken off. */
    public static final String UNFINISHED = "restore.unfinished";

    /** The folder of the database, in the data folder and in a backup. */
    public static final String DATABASE = "derby";

    /** The file of the key that signs cookies, in the data folder and in a backup. */
    public static final String KEY = "secret.key";

    /** What a backup may hold and a library is made of. */
    private static final List<String> PARTS = List.of(DATABASE, KEY);

    private static final long ROOM_TO_SPARE = 32L << 20;

    /** @param kept the folder that holds what was replaced, or null when there was nothing */
    public record Done(List<String> restored, Path kept) {

        public Done {
            restored = List.copyOf(restored);
        }
    }

    /**
     * @param name what the folder of the replaced files is called by
     * @throws BackupException with a sentence: the library is in use, the backup is damaged, or there is no room
     */
    @SuppressWarnings("try") // a lock is only held
    public Done from(Path backup, BackupName name) throws IOException {
        FileTree.createPrivate(dataDir);
        try (FileChannel channel = lockFile();
                FileLock lock = channel == null ? null : lock(channel)) {
            new ChecksumList(backup).verify();
            if (!Files.isDirectory(backup.resolve(DATABASE))) {
                throw new BackupException(
                        BackupTrouble.Kind.DAMAGED, "There is no database in " + backup + ". Use another backup.");
            }
            requireRoom(backup);
            Path unfinished = dataDir.resolve(UNFINISHED);
            new FileTree(unfinished).delete();
            new FileTree(backup).copyTo(unfinished);
            new ChecksumList(unfinished).verify();
            return exchange(unfinished, dataDir.resolve("before-restore-" + name));
        }
    }

    private Done exchange(Path unfinished, Path kept) throws IOException {
        List<String> replaced = new ArrayList<>();
        List<String> restored = new ArrayList<>();
        for (String part : PARTS) {
            Path own = dataDir.resolve(part);
            if (Files.exists(unfinished.resolve(part))) {
                if (Files.exists(own)) {
                    FileTree.createPrivate(kept);
                    Files.move(own, kept.resolve(part), StandardCopyOption.ATOMIC_MOVE);
                    replaced.add(part);
                }
                Files.move(unfinished.resolve(part), own, StandardCopyOption.ATOMIC_MOVE);
                restored.add(part);
            }
        }
        new FileTree(unfinished).delete();
        return new Done(restored, replaced.isEmpty() ? null : kept);
    }

    private void requireRoom(Path backup) throws IOException {
        long needed = new FileTree(backup).bytes() + ROOM_TO_SPARE;
        if (dataDir.toFile().getUsableSpace() < needed) {
            throw BackupException.noRoom(dataDir, needed);
        }
    }

    /** The file that Derby locks while a database is open, or null when there is no database. */
    private FileChannel lockFile() throws IOException {
        Path database = dataDir.resolve(DATABASE);
        return Files.isDirectory(database)
                ? FileChannel.open(database.resolve("dbex.lck"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                : null;
    }

    /** Held until the end, so that no server starts meanwhile. */
    private FileLock lock(FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new BackupException(
                    BackupTrouble.Kind.DATABASE,
                    "A server uses the library in " + dataDir + ": stop it first. Nothing was changed.");
        }
        return lock;
    }
}
