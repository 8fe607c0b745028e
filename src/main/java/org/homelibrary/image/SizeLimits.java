package org.homelibrary.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.homelibrary.image.UnreadableImageException.Reason;

/**
 * How large a picture may be, judged by what it declares and before anything of that size is allocated.
 *
 * <p>Some pictures can only be decoded whole (WebP, progressive JPEG); for them the bound is lower.
 */
final class SizeLimits {

    static final int MAX_SIDE = 20_000;
    static final long MAX_PIXELS = 100_000_000;
    static final long MAX_PIXELS_BUFFERED_JPEG = 40_000_000;
    static final long MAX_PIXELS_WEBP = 16_000_000;
    /** A usual progressive JPEG has about ten scans; thousands of empty ones cost hours. */
    static final int MAX_JPEG_SCANS = 64;

    private SizeLimits() {}

    static void check(long width, long height) {
        check(width, height, MAX_PIXELS);
    }

    /** What only the given format can hide behind a small declared size. */
    static void check(ImageFormat format, byte[] bytes, long width, long height) {
        check(width, height);
        if (format == ImageFormat.WEBP) {
            checkFrames(bytes);
        }
    }

    static void check(JpegHeader header, long width, long height) {
        if (header.buffered()) {
            check(width, height, MAX_PIXELS_BUFFERED_JPEG);
        }
        if (header.scans() > MAX_JPEG_SCANS) {
            throw tooLarge("a JPEG of " + header.scans() + " scans");
        }
    }

    private static void check(long width, long height, long maxPixels) {
        if (width < 1 || height < 1) {
            throw new UnreadableImageException(Reason.NOT_AN_IMAGE, "a picture without area");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > maxPixels) {
            throw tooLarge(width + " x " + height + " pixels");
        }
    }

    /** The canvas of a WebP file may be small and the frames in it large (RFC 9649, section 2). */
    private static void checkFrames(byte[] bytes) {
        ByteBuffer riff = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (long at = 12; at + 18 <= bytes.length; ) {
            int chunk = (int) at;
            String name = new String(bytes, chunk, 4, StandardCharsets.ISO_8859_1);
            switch (name) {
                case "VP8X" -> check(uint24(riff, chunk + 12) + 1, uint24(riff, chunk + 15) + 1, MAX_PIXELS_WEBP);
                case "VP8L" -> {
                    int packed = riff.getInt(chunk + 9);
                    check((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1, MAX_PIXELS_WEBP);
                }
                case "VP8 " ->
                    check(riff.getShort(chunk + 14) & 0x3FFF, riff.getShort(chunk + 16) & 0x3FFF, MAX_PIXELS_WEBP);
                case "ANIM", "ANMF" -> throw new UnreadableImageException(Reason.NOT_AN_IMAGE, "an animated WebP");
                default -> {
                    // No pixels: ICC profile, Exif, XMP, alpha of the size of the canvas.
                }
            }
            long length = riff.getInt(chunk + 4) & 0xFFFFFFFFL;
            at += 8 + length + (length & 1);
        }
    }

    /**
     * To be asked before the codec, which takes a BMP of billions of pixels for a damaged one. A BMP may also wrap a JPEG or
     * PNG of any size (BI_JPEG, BI_PNG): nobody means that.
     */
    static void checkBmp(byte[] bytes) {
        ByteBuffer bmp = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 34 || bmp.getInt(14) < 40) {
            return;
        }
        check(bmp.getInt(18), Math.abs((long) bmp.getInt(22)));
        int compression = bmp.getInt(30);
        if (compression == 4 || compression == 5) {
            throw new UnreadableImageException(Reason.NOT_AN_IMAGE, "a BMP around another picture");
        }
    }

    private static long uint24(ByteBuffer buffer, int at) {
        return at + 3 <= buffer.limit()
                ? buffer.get(at) & 0xFF | (buffer.get(at + 1) & 0xFF) << 8 | (buffer.get(at + 2) & 0xFF) << 16
                : 0;
    }

    private static UnreadableImageException tooLarge(String what) {
        return new UnreadableImageException(Reason.TOO_LARGE, "too large: " + what);
    }
}
