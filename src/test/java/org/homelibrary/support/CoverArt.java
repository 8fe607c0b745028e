package org.homelibrary.support;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Draws a cover for a stand-in to serve: always the same for the same text, and without fonts, which a server may lack. */
public final class CoverArt {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 750;

    private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

    private CoverArt() {}

    /** A JPEG of 500 x 750 pixels. */
    public static byte[] jpeg(String seed) {
        return DRAWN.computeIfAbsent(seed, CoverArt::draw).clone();
    }

    private static byte[] draw(String seed) {
        Random random = new Random(seed.hashCode());
        float hue = random.nextFloat();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue, 0.55f, 0.75f),
                WIDTH,
                HEIGHT,
                Color.getHSBColor(hue + 0.12f, 0.7f, 0.35f)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 6; i++) {
            double size = 80 + random.nextInt(260);
            graphics.setColor(new Color(255, 255, 255, 25 + random.nextInt(60)));
            graphics.fill(new Ellipse2D.Double(
                    random.nextInt(WIDTH) - size / 2, random.nextInt(HEIGHT) - size / 2, size, size));
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
