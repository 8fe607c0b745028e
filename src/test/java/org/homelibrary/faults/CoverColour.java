package org.homelibrary.faults;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.homelibrary.image.Pictures;

/** Covers that are told apart however often they are stored anew as JPEG: each all of one colour, far from the others. */
enum CoverColour {
    BLACK,
    BLUE,
    GREEN,
    CYAN,
    RED,
    MAGENTA,
    YELLOW,
    WHITE;

    byte[] jpeg() {
        BufferedImage image = new BufferedImage(60, 90, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(shade(4), shade(2), shade(1)));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return Pictures.encode(image, "jpeg");
    }

    static CoverColour of(byte[] jpeg) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            Color middle = new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
            return values()[bit(middle.getRed()) * 4 + bit(middle.getGreen()) * 2 + bit(middle.getBlue())];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int shade(int bit) {
        return (ordinal() & bit) == 0 ? 0 : 255;
    }

    private static int bit(int shade) {
        return shade < 128 ? 0 : 1;
    }
}
