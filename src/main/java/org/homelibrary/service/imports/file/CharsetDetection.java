package org.homelibrary.service.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.homelibrary.service.imports.file.FileRefusedException.Reason;

/**
 * Finds the characters that a file is in. A mark at its beginning decides. Without one it is UTF-16 when every other byte is
 * zero, UTF-8 when its bytes are, even if a few of them are damaged, and else Windows-1252, or ISO-8859-1 when it has bytes
 * that Windows-1252 does not know.
 */
final class CharsetDetection {

    static final int MAX_MEGABYTES = 64;

    private static final long MAX_BYTES = MAX_MEGABYTES * 1024L * 1024;

    private static final int BLOCK = 64 * 1024;

    /** Of so many sequences of UTF-8, one may be damaged. */
    private static final int TOLERANCE = 4;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private long whole;
    private long damaged;
    private int expected;
    private boolean unknownToWindows;

    private CharsetDetection() {}

    /** @throws FileRefusedException when it is too large, empty, or no text */
    static Charset detect(FileSource file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] beginning = in.readNBytes(FileSignature.LENGTH);
            if (beginning.length == 0) {
                throw new FileRefusedException(Reason.EMPTY);
            }
            FileSignature.refusal(beginning).ifPresent(refusal -> {
                throw refusal;
            });
            Charset marked = marked(beginning);
            return new CharsetDetection().detect(beginning, in, marked != null ? marked : utf16(beginning));
        }
    }

    /** Reads to the end in any case, because the size counts. */
    private Charset detect(byte[] beginning, InputStream in, Charset known) throws IOException {
        look(beginning, beginning.length, known);
        byte[] block = new byte[BLOCK];
        long total = beginning.length;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            total += read;
            if (total > MAX_BYTES) {
                throw new FileRefusedException(Reason.TOO_LARGE, MAX_MEGABYTES);
            }
            look(block, read, known);
        }
        if (known != null) {
            return known;
        }
        damaged += expected > 0 ? 1 : 0;
        if (damaged == 0 || whole > damaged * TOLERANCE) {
            return StandardCharsets.UTF_8;
        }
        return unknownToWindows ? StandardCharsets.ISO_8859_1 : WINDOWS_1252;
    }

    private void look(byte[] bytes, int length, Charset known) {
        for (int i = 0; known == null && i < length; i++) {
            look(bytes[i] & 0xff);
        }
    }

    private void look(int b) {
        if (b == 0) {
            throw new FileRefusedException(Reason.NOT_TEXT);
        }
        unknownToWindows |= b == 0x81 || b == 0x8d || b == 0x8f || b == 0x90 || b == 0x9d;
        boolean continues = (b & 0xc0) == 0x80;
        if (expected > 0 && continues) {
            whole += --expected == 0 ? 1 : 0;
            return;
        }
        damaged += expected > 0 ? 1 : 0;
        expected = 0;
        if (b >= 0x80) {
            begin(b, continues);
        }
    }

    private void begin(int b, boolean continues) {
        if (continues || b < 0xc2 || b > 0xf4) {
            damaged++;
        } else {
            expected = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        }
    }

    private static Charset marked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                ? StandardCharsets.UTF_16BE
                : null;
    }

    private static Charset utf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = bytes.length / 2 - bytes.length / 10;
        if (bytes.length < 8 || zeros[0] > 0 == zeros[1] > 0) {
            return null;
        }
        if (zeros[1] >= most) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] >= most ? StandardCharsets.UTF_16BE : null;
    }
}
