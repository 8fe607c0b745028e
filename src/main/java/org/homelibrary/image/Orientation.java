package org.homelibrary.image;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How a camera was held, and the turn that undoes it.
 *
 * @param exif 1 to 8 as in the Exif tag 0x0112
 */
record Orientation(int exif) {

    static Orientation of(byte[] bytes) {
        boolean jpeg = ImageFormat.of(bytes).filter(f -> f == ImageFormat.JPEG).isPresent();
        return new Orientation(jpeg ? JpegHeader.of(bytes).orientation() : 1);
    }

    BufferedImage apply(BufferedImage stored) {
        if (exif == 1) {
            return stored;
        }
        int w = stored.getWidth();
        int h = stored.getHeight();
        boolean lying = exif >= 5;
        BufferedImage upright = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawRenderedImage(stored, transform(w, h));
        graphics.dispose();
        return upright;
    }

    private AffineTransform transform(int w, int h) {
        return switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
