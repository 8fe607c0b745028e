package org.homelibrary.image;

import java.awt.image.BufferedImage;

/**
 * Recognises pictures that catalogues send instead of a cover they do not have: of one colour, perhaps with a frame, or
 * Google's grey "image not available". A cover of one colour with a title on it is none of them.
 */
final class BlankPicture {

    /** Of the size and the look of Google's; its words are in the middle, where a real cover has no single line alone. */
    private static final int GOOGLE_WIDTH = 575;

    private static final int GOOGLE_HEIGHT = 750;
    private static final double MAX_WORDS = 0.04;
    private static final double WORDS_BEGIN = 0.3;
    private static final double WORDS_END = 0.7;

    /** What is left out at each side: a frame. */
    private static final double FRAME = 0.05;

    /** Compression changes colours by less, a letter by more. */
    private static final int NOISE = 16;

    private static final int GREY = 12;

    /** Of the pixels, what may differ and still be dust: the thinnest title has more. */
    private static final double DUST = 0.0005;

    private final BufferedImage image;
    private final int ground;

    private BlankPicture(BufferedImage image) {
        this.image = image;
        this.ground = ground();
    }

    static boolean is(BufferedImage image) {
        BlankPicture picture = new BlankPicture(image);
        return picture.isOfOneColour() || picture.isGoogles();
    }

    private boolean isOfOneColour() {
        int left = (int) (image.getWidth() * FRAME);
        int top = (int) (image.getHeight() * FRAME);
        return share(left, top, image.getWidth() - left, image.getHeight() - top) <= DUST;
    }

    private boolean isGoogles() {
        if (image.getWidth() != GOOGLE_WIDTH || image.getHeight() != GOOGLE_HEIGHT || !isGrey()) {
            return false;
        }
        int begin = (int) (GOOGLE_HEIGHT * WORDS_BEGIN);
        int end = (int) (GOOGLE_HEIGHT * WORDS_END);
        return share(0, begin, GOOGLE_WIDTH, end) <= MAX_WORDS * GOOGLE_HEIGHT / (end - begin)
                && share(0, 0, GOOGLE_WIDTH, begin) <= DUST
                && share(0, end, GOOGLE_WIDTH, GOOGLE_HEIGHT) <= DUST;
    }

    private boolean isGrey() {
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 0xff;
                int green = rgb >> 8 & 0xff;
                int blue = rgb & 0xff;
                if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > GREY) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How much of a part of the picture is of another colour than its ground. */
    private double share(int left, int top, int right, int bottom) {
        long others = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (differs(image.getRGB(x, y), ground)) {
                    others++;
                }
            }
        }
        return (double) others / Math.max(1L, (long) (right - left) * (bottom - top));
    }

    private static boolean differs(int one, int other) {
        return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) > NOISE
                || Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) > NOISE
                || Math.abs((one & 0xff) - (other & 0xff)) > NOISE;
    }

    /** The middle value of each colour: what most of the picture is, when most of it is the same. */
    private int ground() {
        int[][] counts = new int[3][256];
        int pixels = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                counts[0][rgb >> 16 & 0xff]++;
                counts[1][rgb >> 8 & 0xff]++;
                counts[2][rgb & 0xff]++;
                pixels++;
            }
        }
        return median(counts[0], pixels) << 16 | median(counts[1], pixels) << 8 | median(counts[2], pixels);
    }

    private static int median(int[] counts, int pixels) {
        int seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (2 * seen >= pixels) {
                return value;
            }
        }
        return 0;
    }
}
