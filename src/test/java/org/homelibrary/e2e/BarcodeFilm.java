package org.homelibrary.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.homelibrary.support.BarcodePhoto;

/**
 * What Chromium's camera for tests shows, again and again: an uncompressed film (YUV4MPEG2) of books, each held still
 * with its barcode to the camera and then put away.
 */
final class BarcodeFilm {

    /** Seconds from one book to the next. */
    static final double SECONDS_EACH = 2;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_PER_SECOND = 5;
    private static final int FRAMES_HELD = 8;
    private static final int FRAMES_AWAY = 2;

    private BarcodeFilm() {}

    static Path of(List<String> isbns, Path file) throws IOException {
        byte[] table = frame(emptyTable());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(
                    ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F" + FRAMES_PER_SECOND + ":1 Ip A1:1 C420jpeg\n"));
            for (String isbn : isbns) {
                write(frame(BarcodePhoto.image(isbn, WIDTH, HEIGHT)), FRAMES_HELD, out);
                write(table, FRAMES_AWAY, out);
            }
        }
        return file;
    }

    private static void write(byte[] frame, int times, OutputStream out) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(ascii("FRAME\n"));
            out.write(frame);
        }
    }

    private static BufferedImage emptyTable() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x6b5f52));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        return image;
    }

    /** Brightness of each pixel, then no colour. */
    private static byte[] frame(BufferedImage image) {
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = image.getRGB(i % WIDTH, i / WIDTH);
            frame[i] = (byte) (((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1000);
        }
        Arrays.fill(frame, WIDTH * HEIGHT, frame.length, (byte) 128);
        return frame;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
