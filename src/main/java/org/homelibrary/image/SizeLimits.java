package org.homelibrary.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.homelibrary.image.UnreadableImageException.Reason;

/**
 * How large a picture may be, judged by what it declares and before anything of that size is allocated.
 *
 * <p>Most are thinned out while they are decoded. Of some all is in memory for a while (the coefficients of a progressive
 * JPEG, the pixels of a lossless WebP); for them the bound is lower, and only one is decoded at a time (ADR 0021).
 */
final class SizeLimits {

    static final int MAX_SIDE = 20_000;
    static final long MAX_PIXELS = 100_000_000;
    /** The largest sensors of phones have 200 megapixels. */
    static final long MAX_PIXELS_JPEG = 210_000_000;
    /** 50 megapixels with colours in full, 100 with a quarter of them, as is usual. */
    static final long MAX_BYTES_BUFFERED_JPEG = 300_000_000;

    static final long MAX_PIXELS_LOSSY_WEBP = 50_000_000;
    static final long MAX_PIXELS_LOSSLESS_WEBP = 24_000_000;
    /** A usual progressive JPEG has about ten scans; thousands of empty ones cost hours. */
    static final int MAX_JPEG_SCANS = 64;
    /** Pixels times scans. */
    static final long MAX_JPEG_WORK = 40_000_000L * MAX_JPEG_SCANS;

    /** Of what takes more than this, in bytes, only one is decoded at a time. */
    static final long LARGE_BYTES = 32_000_000;

    private static final int BYTES_OF_COEFFICIENT = 2;
    private static final int BYTES_OF_WEBP_PIXEL = 4;

    private SizeLimits() {}

    /**
     * Checks what a picture of this format declares.
     *
     * @param jpeg what is known of it when it is one, else null
     * @return about how many bytes are in memory at the same time while it is decoded, beside its thinned-out pixels
     */
    static long check(ImageFormat format, byte[] bytes, JpegHeader jpeg, long width, long height) {
        return switch (format) {
            case JPEG -> checkJpeg(jpeg, width, height);
            case WEBP -> {
                check(width, height, MAX_PIXELS_LOSSY_WEBP);
                yield checkFrames(bytes);
            }
            default -> {
                check(width, height, MAX_PIXELS);
                yield 0;
            }
        };
    }

    private static long checkJpeg(JpegHeader header, long width, long height) {
        check(width, height, MAX_PIXELS_JPEG);
        if (header.scans() > MAX_JPEG_SCANS || header.scans() * width * height > MAX_JPEG_WORK) {
            throw tooLarge("a JPEG of " + header.scans() + " scans", width * height);
        }
        if (!header.buffered()) {
            return 0;
        }
        long coefficients = (long) (width * height * Math.max(1, header.samples())) * BYTES_OF_COEFFICIENT;
        if (coefficients > MAX_BYTES_BUFFERED_JPEG) {
            throw tooLarge("a progressive JPEG of " + width + " x " + height + " pixels", width * height);
        }
        return coefficients;
    }

    private static void check(long width, long height, long maxPixels) {
        if (width < 1 || height < 1) {
            throw new UnreadableImageException(Reason.DAMAGED, "a picture without area");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > maxPixels) {
            throw tooLarge(width + " x " + height + " pixels", width * height);
        }
    }

    /** The canvas of a WebP file may be small and the frames in it large (RFC 9649, section 2). */
    private static long checkFrames(byte[] bytes) {
        ByteBuffer riff = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long most = 0;
        long canvas = 0;
        for (long at = 12; at + 18 <= bytes.length; ) {
            int chunk = (int) at;
            String name = new String(bytes, chunk, 4, StandardCharsets.ISO_8859_1);
            switch (name) {
                case "VP8X" -> {
                    long width = uint24(riff, chunk + 12) + 1;
                    long height = uint24(riff, chunk + 15) + 1;
                    check(width, height, MAX_PIXELS_LOSSY_WEBP);
                    canvas = width * height;
                }
                case "ALPH" -> most = Math.max(most, whole(canvas, 1));
                case "VP8L" -> {
                    int packed = riff.getInt(chunk + 9);
                    most = Math.max(most, whole((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1));
                }
                case "VP8 " ->
                    check(
                            riff.getShort(chunk + 14) & 0x3FFF,
                            riff.getShort(chunk + 16) & 0x3FFF,
                            MAX_PIXELS_LOSSY_WEBP);
                case "ANIM", "ANMF" -> throw new UnreadableImageException(Reason.ANIMATED, "an animated WebP");
                default -> {
                    // No pixels: ICC profile, Exif, XMP.
                }
            }
            long length = riff.getInt(chunk + 4) & 0xFFFFFFFFL;
            at += 8 + length + (length & 1);
        }
        return most;
    }

    /** What is stored without loss is decoded whole: a picture, or how opaque one is. */
    private static long whole(long width, long height) {
        if (width * height > MAX_PIXELS_LOSSLESS_WEBP) {
            throw tooLarge("a lossless WebP of " + width * height + " pixels", width * height);
        }
        return width * height * BYTES_OF_WEBP_PIXEL;
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
        check(bmp.getInt(18), Math.abs((long) bmp.getInt(22)), MAX_PIXELS);
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

    static UnreadableImageException tooLarge(String what, long pixels) {
        return new UnreadableImageException(Reason.TOO_LARGE, "too large: " + what, Math.max(1, pixels / 1_000_000));
    }
}
