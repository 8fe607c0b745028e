package org.homelibrary.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.homelibrary.image.UnreadableImageException.Reason;

/** Decodes a JPEG with the runtime's reader, and the four-colour ones of print shops, which that reader leaves to us. */
final class JpegPixels {

    private JpegPixels() {}

    static BufferedImage read(ImageReader reader, ImageReadParam param, JpegHeader header) throws IOException {
        if (!header.complete()) {
            throw new UnreadableImageException(Reason.DAMAGED, "a JPEG that was cut off");
        }
        return header.components() == 4
                ? fourColours(reader.readRaster(0, param), header.adobeTransform())
                : reader.read(0, param);
    }

    /** Without colours, if they are stored apart from the light: the reader does not even decode them then. */
    static BufferedImage readGrey(ImageReader reader, ImageReadParam param, JpegHeader header) throws IOException {
        if (header.components() == 3) {
            param.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_GRAY));
            try {
                return read(reader, param, header);
            } catch (IllegalArgumentException e) {
                // Red, green and blue: the reader offers grey for them too, and then cannot do it.
                param.setDestinationType(null);
            }
        }
        return read(reader, param, header);
    }

    /** CMYK and YCCK; Adobe's programs, which write nearly all of them, store the inks inverted. */
    private static BufferedImage fourColours(Raster raster, int adobeTransform) {
        if (raster.getNumBands() != 4) {
            throw new UnreadableImageException(Reason.DAMAGED, "a JPEG of " + raster.getNumBands() + " colours");
        }
        BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[raster.getWidth() * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                image.setRGB(x, y, rgb(row, x * 4, adobeTransform));
            }
        }
        return image;
    }

    private static int rgb(int[] row, int at, int adobeTransform) {
        double c = row[at];
        double m = row[at + 1];
        double y = row[at + 2];
        if (adobeTransform == 2) {
            double blue = m - 128;
            double red = y - 128;
            y = c + 1.772 * blue;
            m = c - 0.344136 * blue - 0.714136 * red;
            c = c + 1.402 * red;
        }
        int k = row[at + 3];
        boolean inverted = adobeTransform >= 0;
        return mix(c, k, inverted) << 16 | mix(m, k, inverted) << 8 | mix(y, k, inverted);
    }

    private static int mix(double ink, int black, boolean inverted) {
        double clear = inverted ? ink : 255 - ink;
        int light = inverted ? black : 255 - black;
        return (int) Math.max(0, Math.min(255, clear * light / 255));
    }
}
