package org.homelibrary.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What has to be known about a JPEG before its pixels are decoded, from a walk over its marker segments (ITU-T T.81,
 * annex B; Exif 2.32, 4.6.4 for the orientation; Adobe technical note 5116 for the APP14 segment).
 *
 * @param orientation 1 to 8 as in Exif, 1 when there is none
 * @param adobeTransform the colour transform of the APP14 segment (0 none, 1 YCbCr, 2 YCCK), or -1 without one
 * @param components how many colours the picture has, 0 when unknown
 * @param buffered whether a decoder must keep all coefficients in memory (progressive, or one scan a component)
 * @param samples how many samples all components have together, in relation to one of full size for each pixel
 * @param scans how many times a decoder passes over the picture; what follows its end is not counted: phones append a film,
 *     a second picture or a map of brightness
 * @param complete whether there is an end-of-image marker after the first scan
 */
record JpegHeader(
        int orientation,
        int adobeTransform,
        int components,
        boolean buffered,
        double samples,
        int scans,
        boolean complete) {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION_TAG = 0x0112;

    static JpegHeader of(byte[] bytes) {
        int orientation = 1;
        int adobeTransform = -1;
        boolean progressive = false;
        int components = 0;
        double samples = 0;
        int at = 2;
        while (at + 4 <= bytes.length) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0 || marker == 0x01 || marker >= 0xD0 && marker <= 0xD9) {
                at += 2;
                continue;
            }
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            int body = at + 4;
            int end = Math.min(bytes.length, at + 2 + Math.max(2, length));
            if (marker == 0xE1 && ImageFormat.startsWith(bytes, body, EXIF)) {
                orientation = orientation(bytes, body + EXIF.length, end);
            } else if (marker == 0xEE && ImageFormat.startsWith(bytes, body, ADOBE) && body + 11 < end) {
                adobeTransform = bytes[body + 11];
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                progressive = marker == 0xC2;
                components = body + 5 < end ? bytes[body + 5] : 0;
                samples = samples(bytes, body + 6, components, end);
            } else if (marker == 0xDA) {
                boolean oneByOne = body < end && bytes[body] < components;
                Scans scans = Scans.of(bytes, at);
                return new JpegHeader(
                        orientation,
                        adobeTransform,
                        components,
                        progressive || oneByOne,
                        samples,
                        scans.count(),
                        scans.complete());
            }
            at = end;
        }
        return new JpegHeader(orientation, adobeTransform, components, progressive, samples, 0, false);
    }

    /** Each component has a share of the pixels: its own sampling factors over the largest (T.81, A.1.1). */
    private static double samples(byte[] bytes, int at, int components, int end) {
        int maxHorizontal = 1;
        int maxVertical = 1;
        int all = 0;
        for (int i = 0; i < components && at + 3 * i + 1 < end; i++) {
            int horizontal = bytes[at + 3 * i + 1] >> 4 & 0xF;
            int vertical = bytes[at + 3 * i + 1] & 0xF;
            maxHorizontal = Math.max(maxHorizontal, horizontal);
            maxVertical = Math.max(maxVertical, vertical);
            all += horizontal * vertical;
        }
        return (double) all / (maxHorizontal * maxVertical);
    }

    private static int orientation(byte[] bytes, int tiff, int end) {
        if (end - tiff < 14) {
            return 1;
        }
        ByteBuffer exif = ByteBuffer.wrap(bytes, tiff, end - tiff).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        if (directory < 8 || directory > exif.limit() - 2) {
            return 1;
        }
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0, entry = directory + 2; i < entries && entry + 12 <= exif.limit(); i++, entry += 12) {
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                int value = exif.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private record Scans(int count, boolean complete) {

        /** The longest header of a scan: four components. No decoder takes a longer one. */
        private static final int MAX_LENGTH = 14;

        /**
         * In scan data every 0xFF is followed by a zero, so what looks like a marker is one. Segments between the scans are
         * passed over, as a decoder does.
         */
        static Scans of(byte[] bytes, int from) {
            int count = 0;
            int at = from;
            while (at + 1 < bytes.length) {
                int marker = bytes[at] == (byte) 0xFF ? bytes[at + 1] & 0xFF : 0;
                int length = at + 3 < bytes.length ? (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF : 0;
                if (marker == 0xD9) {
                    return new Scans(count, true);
                }
                if (marker == 0xDA) {
                    count++;
                    at += length <= MAX_LENGTH ? 2 + length : 2;
                } else if (marker >= 0xC0 && marker < 0xFF && (marker < 0xD0 || marker > 0xD7)) {
                    at += 2 + length;
                } else {
                    at++;
                }
            }
            return new Scans(count, false);
        }
    }
}
