package org.homelibrary.support;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.EAN13Writer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.homelibrary.image.Pictures;

/** Photographs of barcodes: a real one where there is one, else one that looks as if it had been taken by hand. */
public final class BarcodePhoto {

    private static final Path REAL = Path.of("..", "shared", "barcodes");

    private BarcodePhoto() {}

    /** The real photograph of this name when this machine has it, else {@link #of one made} of the same ISBN. */
    public static byte[] realOr(String file, String isbn) {
        Path photo = REAL.resolve(file);
        try {
            return Files.isReadable(photo) ? Files.readAllBytes(photo) : of(isbn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG of a barcode on paper: a little aslant, in uneven light, with noise. */
    public static byte[] of(String isbn) {
        return Pictures.encode(image(isbn, 1200, 900), "jpeg");
    }

    /** The same as a PNG, which is many times as large. */
    public static byte[] png(String isbn) {
        return Pictures.encode(image(isbn, 1200, 900), "png");
    }

    /** The same as a picture. */
    public static BufferedImage image(String isbn, int width, int height) {
        BitMatrix bars = new EAN13Writer().encode(isbn, BarcodeFormat.EAN_13, width / 2, height / 3);
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0x6b5f52));
        graphics.fillRect(0, 0, width, height);
        graphics.rotate(Math.toRadians(2), width / 2.0, height / 2.0);
        int left = (width - bars.getWidth()) / 2;
        int top = (height - bars.getHeight()) / 2;
        graphics.setColor(new Color(0xefece4));
        graphics.fillRect(left - 30, top - 30, bars.getWidth() + 60, bars.getHeight() + 60);
        graphics.setColor(new Color(0x22201d));
        for (int x = 0; x < bars.getWidth(); x++) {
            if (bars.get(x, bars.getHeight() / 2)) {
                graphics.fillRect(left + x, top, 1, bars.getHeight());
            }
        }
        graphics.dispose();
        addNoise(photo);
        return photo;
    }

    private static void addNoise(BufferedImage photo) {
        Random random = new Random(13);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                int light = x * 20 / photo.getWidth() - 10 + random.nextInt(13) - 6;
                Color color = new Color(photo.getRGB(x, y));
                photo.setRGB(
                        x,
                        y,
                        new Color(
                                        bounded(color.getRed() + light),
                                        bounded(color.getGreen() + light),
                                        bounded(color.getBlue() + light))
                                .getRGB());
            }
        }
    }

    private static int bounded(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
