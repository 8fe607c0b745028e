package org.homelibrary.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats that we read, told apart by their first bytes and never by a name or a declared media type. */
enum ImageFormat {
    JPEG("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    GIF("gif", ascii("GIF8")),
    BMP("bmp", ascii("BM")),
    WEBP("webp", ascii("RIFF"));

    private final String formatName;
    private final byte[] magic;

    ImageFormat(String formatName, byte[] magic) {
        this.formatName = formatName;
        this.magic = magic;
    }

    static Optional<ImageFormat> of(byte[] bytes) {
        for (ImageFormat format : values()) {
            if (startsWith(bytes, 0, format.magic)) {
                boolean right = format != WEBP || startsWith(bytes, 8, ascii("WEBP"));
                return right ? Optional.of(format) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The name under which the Java runtime lists its readers. */
    String formatName() {
        return formatName;
    }

    static boolean startsWith(byte[] bytes, int offset, byte[] expected) {
        if (offset < 0 || bytes.length - offset < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[offset + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
