package org.homelibrary.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.homelibrary.image.Pictures;

/** Draws a cover for a stand-in to serve: always the same for the same text, and without fonts, which a server may lack. */
public final class CoverArt {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 750;

    /** Ground and three colours on it. */
    private static final List<Color[]> PALETTES = List.of(
            palette(0xf2e3c6, 0xd9593d, 0x27474e, 0xe0a458),
            palette(0x1f2a44, 0xf4c95d, 0xdd7230, 0x854d27),
            palette(0xdfe7dc, 0x3f6c51, 0xb5453c, 0x1d3129),
            palette(0x8c2f39, 0xfcb9b2, 0xb23a48, 0x461220),
            palette(0x0e4749, 0xe55812, 0xefe7da, 0x95c623),
            palette(0xf6efe6, 0x2b3a67, 0xe84855, 0xf9a03f),
            palette(0x5c4b66, 0xf2d0a4, 0xc03221, 0x2c2333));

    private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

    private CoverArt() {}

    private static Color[] palette(int... colours) {
        return Arrays.stream(colours).mapToObj(Color::new).toArray(Color[]::new);
    }

    /** A JPEG of 500 x 750 pixels. */
    public static byte[] jpeg(String seed) {
        return DRAWN.computeIfAbsent(seed, CoverArt::draw).clone();
    }

    private static byte[] draw(String seed) {
        Random random = new Random(seed.hashCode());
        Color[] palette = PALETTES.get(random.nextInt(PALETTES.size()));
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(palette[0]);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        switch (random.nextInt(3)) {
            case 0 -> sunOverHills(graphics, palette, random);
            case 1 -> arches(graphics, palette);
            default -> blocks(graphics, palette, random);
        }
        graphics.dispose();
        return Pictures.encode(image, "jpeg");
    }

    private static void sunOverHills(Graphics2D graphics, Color[] palette, Random random) {
        graphics.setColor(palette[1]);
        int size = 150 + random.nextInt(90);
        graphics.fill(new Ellipse2D.Double(60 + random.nextInt(200), 140 + random.nextInt(120), size, size));
        for (int hill = 0; hill < 3; hill++) {
            graphics.setColor(hill == 1 ? palette[3] : palette[2]);
            double width = 500 + random.nextInt(400);
            graphics.fill(new Ellipse2D.Double(
                    random.nextInt(WIDTH) - width / 2, 430.0 + hill * 90, width, 300.0 + random.nextInt(200)));
        }
    }

    private static void arches(Graphics2D graphics, Color[] palette) {
        for (int arch = 0; arch < 6; arch++) {
            graphics.setColor(palette[1 + arch % 3]);
            int inset = 50 + arch * 34;
            graphics.fillRoundRect(inset, 110 + arch * 50, WIDTH - 2 * inset, 2 * HEIGHT, 400, 400);
        }
    }

    private static void blocks(Graphics2D graphics, Color[] palette, Random random) {
        int side = WIDTH / 4;
        for (int x = 0; x < WIDTH; x += side) {
            for (int y = 2 * side; y < HEIGHT; y += side) {
                graphics.setColor(palette[1 + random.nextInt(3)]);
                graphics.fillArc(x - random.nextInt(2) * side, y, 2 * side, 2 * side, random.nextInt(4) * 90, 90);
            }
        }
    }
}
