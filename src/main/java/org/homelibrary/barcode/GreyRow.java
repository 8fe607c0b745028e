package org.homelibrary.barcode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** The rows of a photo in shades of grey, 0 black to 255 white. What is transparent is white. */
interface GreyRow {

    /** @return valid until the next call */
    float[] read(int y);

    static GreyRow of(BufferedImage photo, int columns) {
        return isThreeBytes(photo.getColorModel()) ? ofBytes(photo.getRaster(), columns) : ofAny(photo, columns);
    }

    private static boolean isThreeBytes(ColorModel model) {
        return model instanceof ComponentColorModel
                && model.getTransferType() == DataBuffer.TYPE_BYTE
                && model.getNumComponents() == 3
                && model.getColorSpace().getType() == ColorSpace.TYPE_RGB;
    }

    /** As nearly all photos are. A camera's own shades of red, green and blue are as good as any for telling bars. */
    private static GreyRow ofBytes(Raster raster, int columns) {
        byte[] pixels = new byte[3 * columns];
        float[] row = new float[columns];
        return y -> {
            raster.getDataElements(raster.getMinX(), raster.getMinY() + y, columns, 1, pixels);
            for (int x = 0; x < columns; x++) {
                row[x] = grey(pixels[3 * x] & 0xFF, pixels[3 * x + 1] & 0xFF, pixels[3 * x + 2] & 0xFF);
            }
            return row;
        };
    }

    private static GreyRow ofAny(BufferedImage photo, int columns) {
        int[] pixels = new int[columns];
        float[] row = new float[columns];
        return y -> {
            photo.getRGB(0, y, columns, 1, pixels, 0, columns);
            for (int x = 0; x < columns; x++) {
                row[x] = onWhite(pixels[x]);
            }
            return row;
        };
    }

    private static float onWhite(int argb) {
        float grey = grey(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
        int alpha = argb >>> 24;
        return alpha == 255 ? grey : (grey * alpha + 255f * (255 - alpha)) / 255;
    }

    private static float grey(int red, int green, int blue) {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }
}
