package org.homelibrary.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of a few megabytes, in memory, that fills up and can be made read-only. Only root can have one, on Linux. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @return nothing where this process may not mount one */
    public static Optional<SmallDisk> mount(int megabytes) {
        Path folder = LibraryServer.newDataDir();
        return Tool.isInstalled("mount")
                        && run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** Until there is no room for one more byte. */
    public void fill() {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filling())) {
            for (int size = block.length; size > 0; ) {
                try {
                    out.write(block, 0, size);
                } catch (IOException e) {
                    size /= 2; // full for so much: less may fit
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void free() {
        try {
            Files.delete(filling());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void makeReadOnly() {
        assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
    }

    @Override
    public void close() {
        assertThat(run("umount", "--lazy", folder.toString())).isTrue();
    }

    private Path filling() {
        return folder.resolve("filling");
    }

    private static boolean run(String... command) {
        try {
            return Tool.run(command).status() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
