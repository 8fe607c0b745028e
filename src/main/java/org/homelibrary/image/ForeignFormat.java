package org.homelibrary.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.homelibrary.image.UnreadableImageException.Reason;

/**
 * Names the files that people send instead of a picture that we read, by their content: phones and programs give them any
 * name. Sources: ISO/IEC 14496-12 and 23008-12 (ftyp box and its brands), TIFF 6.0, the DNG specification, and the first
 * bytes as in the media types' registrations.
 */
final class ForeignFormat {

    private static final byte[] FILE_TYPE = ascii("ftyp");
    private static final Set<String> HEIC =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "mif2");
    private static final Set<String> QUICK_TIME_ATOMS = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");
    private static final int MAX_BRANDS = 32;
    private static final int TEXT_LOOKED_AT = 1024;
    private static final int DNG_VERSION = 50706;
    private static final int SUB_IFDS = 330;

    private ForeignFormat() {}

    /** Returns what to say about bytes that are none of {@link ImageFormat}. */
    static UnreadableImageException refusal(byte[] bytes) {
        if (ImageFormat.startsWith(bytes, 4, FILE_TYPE)) {
            return isoMedia(bytes);
        }
        if (isTiff(bytes)) {
            return isRaw(bytes) ? raw() : other("TIFF");
        }
        if (starts(bytes, "FUJIFILMCCD-RAW")
                || starts(bytes, "IIRO")
                || starts(bytes, "MMOR")
                || starts(bytes, "IIU")) {
            return raw();
        }
        if (starts(bytes, 0xFF, 0x0A) || starts(bytes, 0, 0, 0, 0x0C, 'J', 'X', 'L', ' ')) {
            return other("JPEG XL");
        }
        if (starts(bytes, 0, 0, 0, 0x0C, 'j', 'P', ' ', ' ') || starts(bytes, 0xFF, 0x4F, 0xFF, 0x51)) {
            return other("JPEG 2000");
        }
        if (starts(bytes, "8BPS")) {
            return other("Photoshop");
        }
        if (isVideo(bytes)) {
            return new UnreadableImageException(Reason.VIDEO, "a film");
        }
        if (isArchive(bytes)) {
            return new UnreadableImageException(Reason.ARCHIVE, "an archive");
        }
        return text(bytes);
    }

    private static UnreadableImageException isoMedia(byte[] bytes) {
        boolean heic = false;
        ByteBuffer box = ByteBuffer.wrap(bytes);
        int end = Math.min(bytes.length, Math.min(8 + 4 * MAX_BRANDS, Math.max(12, box.getInt(0))));
        for (int at = 8; at + 4 <= end; at += 4) {
            String brand = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
            if (brand.equals("avif") || brand.equals("avis")) {
                return other("AVIF");
            }
            if (brand.equals("crx ")) {
                return raw();
            }
            // The version after the first brand is none.
            heic |= at != 12 && HEIC.contains(brand);
        }
        return heic
                ? new UnreadableImageException(Reason.HEIC, "a HEIC picture")
                : new UnreadableImageException(Reason.VIDEO, "a film");
    }

    private static boolean isTiff(byte[] bytes) {
        return bytes.length >= 8
                && (starts(bytes, 'I', 'I', 42, 0)
                        || starts(bytes, 'M', 'M', 0, 42)
                        || starts(bytes, 'I', 'I', 43, 0)
                        || starts(bytes, 'M', 'M', 0, 43));
    }

    /** Canon says so; the others are a TIFF whose first picture is a small one, with the large ones below it. */
    private static boolean isRaw(byte[] bytes) {
        if (ImageFormat.startsWith(bytes, 8, ascii("CR"))) {
            return true;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes);
        tiff.order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > bytes.length) {
            return false;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        long at = directory + 2;
        for (int i = 0; i < entries && at + 12 <= bytes.length; i++, at += 12) {
            int tag = tiff.getShort((int) at) & 0xFFFF;
            if (tag == DNG_VERSION || tag == SUB_IFDS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVideo(byte[] bytes) {
        return bytes.length >= 8 && QUICK_TIME_ATOMS.contains(new String(bytes, 4, 4, StandardCharsets.ISO_8859_1))
                || starts(bytes, 0x1A, 0x45, 0xDF, 0xA3)
                || starts(bytes, 0, 0, 1, 0xBA)
                || starts(bytes, "RIFF") && ImageFormat.startsWith(bytes, 8, ascii("AVI "));
    }

    private static boolean isArchive(byte[] bytes) {
        return starts(bytes, 'P', 'K', 3, 4)
                || starts(bytes, 'P', 'K', 5, 6)
                || starts(bytes, 0x1F, 0x8B)
                || starts(bytes, "Rar!")
                || starts(bytes, '7', 'z', 0xBC, 0xAF);
    }

    private static UnreadableImageException text(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, TEXT_LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (start.contains("%pdf-")) {
            return new UnreadableImageException(Reason.PDF, "a PDF document");
        }
        if (start.contains("<svg")) {
            return other("SVG");
        }
        if (start.contains("<html") || start.contains("<!doctype html")) {
            return new UnreadableImageException(Reason.WEB_PAGE, "a web page");
        }
        return new UnreadableImageException(Reason.NOT_AN_IMAGE, "not a known picture format");
    }

    private static UnreadableImageException raw() {
        return new UnreadableImageException(Reason.RAW, "a raw file of a camera");
    }

    private static UnreadableImageException other(String format) {
        return new UnreadableImageException(Reason.OTHER_FORMAT, "a picture in " + format, format);
    }

    private static boolean starts(byte[] bytes, String magic) {
        return ImageFormat.startsWith(bytes, 0, ascii(magic));
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
