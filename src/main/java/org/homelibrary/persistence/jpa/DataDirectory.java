package org.homelibrary.persistence.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.homelibrary.backup.FileTree;
import org.homelibrary.backup.Restore;
import org.homelibrary.config.Settings;
import org.homelibrary.persistence.StoreException;

/** The folder where the local edition keeps everything: setting {@code library.data.dir}. */
record DataDirectory(Path path) {

    private static final Logger LOG = Logger.getLogger(DataDirectory.class.getName());
    private static final long ROOM_NEEDED = 32L << 20;

    /** Twice what the database adds to its log at once. With less it closes in the middle of a write, for all readers. */
    private static final long ROOM_TO_WRITE = 2L << 20;

    DataDirectory {
        Objects.requireNonNull(path);
        path = path.toAbsolutePath().normalize();
    }

    /** Also on the server's own threads, which belong to no application: the settings are found by our class loader. */
    static DataDirectory configured() {
        Config config = ConfigProvider.getConfig(DataDirectory.class.getClassLoader());
        return new DataDirectory(new Settings(config).edition().dataDir());
    }

    /** The folder of the Derby database. */
    Path database() {
        return path.resolve(Restore.DATABASE);
    }

    Path databaseLog() {
        return path.resolve("derby.log");
    }

    /**
     * Creates the directory, readable by its owner only, when there is none.
     *
     * @throws StoreException with a sentence for the owner, when nothing can be kept in it
     */
    void prepare() {
        try {
            FileTree.createPrivate(path);
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (IOException e) {
            throw new StoreException(
                    "The data directory " + path + " cannot be written to (" + e
                            + "): let this user write there, or name another directory in library.data.dir.",
                    e);
        }
        if (path.toFile().getUsableSpace() < ROOM_NEEDED) {
            throw full(null);
        }
        FolderRisk.of(path).ifPresent(risk -> LOG.warning(risk.sentence(path)));
    }

    /** @throws StoreException when a restore was broken off after it had moved the old database away */
    void requireNoHalfRestore() {
        if (Files.exists(path.resolve(Restore.UNFINISHED))) {
            throw new StoreException(
                    "A restore into " + path + " was broken off: run it once more, before the server is started.",
                    null);
        }
    }

    /**
     * Tells why nothing can be written at this moment; empty when that is possible. Costs a few system calls.
     *
     * @param cause goes into the exception
     */
    Optional<StoreException> trouble(Throwable cause) {
        if (!Files.isDirectory(database())) {
            return Optional.of(
                    new StoreException("The data directory " + path + " is gone: is its disk there?", cause));
        }
        if (path.toFile().getUsableSpace() < ROOM_TO_WRITE) {
            return Optional.of(full(cause));
        }
        return Files.isWritable(path)
                ? Optional.empty()
                : Optional.of(new StoreException(
                        StoreException.Reason.READ_ONLY,
                        "The data directory " + path
                                + " cannot be written to any more: is its disk read-only or broken?",
                        cause));
    }

    StoreException full(Throwable cause) {
        return new StoreException(
                StoreException.Reason.FULL,
                "The disk of the data directory " + path
                        + " is full: free some space, or name another directory in library.data.dir.",
                cause);
    }
}
