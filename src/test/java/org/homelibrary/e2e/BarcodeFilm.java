package org.homelibrary.e2e;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homelibrary.support.BarcodePhoto;

/** What Chromium's camera for tests shows: an uncompressed film (YUV4MPEG2) of one barcode held still. */
final class BarcodeFilm {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 2;

    private BarcodeFilm() {}

    static Path of(String isbn, Path file) throws IOException {
        byte[] frame = frame(BarcodePhoto.image(isbn, WIDTH, HEIGHT));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n"));
            for (int i = 0; i < FRAMES; i++) {
                out.write(ascii("FRAME\n"));
                out.write(frame);
            }
        }
        return file;
    }

    /** Brightness of each pixel, then no colour. */
    private static byte[] frame(BufferedImage image) {
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = image.getRGB(i % WIDTH, i / WIDTH);
            frame[i] = (byte) (((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1000);
        }
        java.util.Arrays.fill(frame, WIDTH * HEIGHT, frame.length, (byte) 128);
        return frame;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
