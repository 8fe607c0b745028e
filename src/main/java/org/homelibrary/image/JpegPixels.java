package org.homelibrary.image;

import com.twelvemonkeys.imageio.color.YCbCrConverter;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.homelibrary.image.UnreadableImageException.Reason;

/** Decodes a JPEG with the runtime's reader, and the four-colour ones of print shops, which that reader leaves to us. */
final class JpegPixels {

    /** Of the transforms in Adobe's segment. */
    private static final int YCCK = 2;

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
        byte[] row = new byte[raster.getWidth() * 4];
        boolean inverted = adobeTransform >= 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getDataElements(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                int at = x * 4;
                if (adobeTransform == YCCK) {
                    YCbCrConverter.convertJPEGYCbCr2RGB(row, row, at);
                    invertColours(row, at);
                }
                image.setRGB(x, y, rgb(row, at, inverted));
            }
        }
        return image;
    }

    /** Brightness and differences are those of the opposite of the three inks; black is as it is. */
    private static void invertColours(byte[] row, int at) {
        for (int i = at; i < at + 3; i++) {
            row[i] = (byte) ~row[i];
        }
    }

    private static int rgb(byte[] inks, int at, boolean inverted) {
        int light = light(inks[at + 3], inverted);
        int red = light(inks[at], inverted) * light / 255;
        int green = light(inks[at + 1], inverted) * light / 255;
        int blue = light(inks[at + 2], inverted) * light / 255;
        return red << 16 | green << 8 | blue;
    }

    private static int light(byte ink, boolean inverted) {
        return inverted ? ink & 0xFF : 255 - (ink & 0xFF);
    }
}
