package org.homelibrary.security.token;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where the local edition keeps its signing key: {@code secret.key} in the data folder, one line of base64url, readable
 * by its owner only.
 *
 * <p>A new key is written and forced to disk under another name first and then linked to its own, which fails when
 * somebody else was faster: two starts at once agree on one key, and a crash never leaves half a file.
 */
final class SecretFile {

    private static final int KEY_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Path folder;
    private final Path file;

    SecretFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("secret.key");
    }

    String readOrCreate() {
        try {
            if (Files.notExists(file)) {
                create();
            }
        } catch (IOException e) {
            throw new SecretFileException("The signing key " + file + " cannot be made: " + reason(e) + ".", e);
        }
        return read();
    }

    String read() {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (NoSuchFileException e) {
            throw new SecretFileException("There is no signing key " + file + ".", e);
        } catch (IOException e) {
            throw new SecretFileException("The signing key " + file + " cannot be read: " + reason(e) + ".", e);
        }
        if (!KEY.matcher(text).matches()) {
            throw new SecretFileException(
                    "The signing key " + file + " is damaged: restore it from a backup, or delete it to have a new one"
                            + " made, which signs everybody out.",
                    null);
        }
        return text;
    }

    private void create() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String line = Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n";
        Path draft = Files.createTempFile(folder, "secret", ".new", ownerOnly("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            publish(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another start was faster: its key is the one
        } catch (UnsupportedOperationException | FileSystemException e) {
            // a file system without links, such as exFAT
            if (Files.notExists(file)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
