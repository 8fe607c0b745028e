package org.homelibrary.barcode.reading;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/** The rows of a photo in shades of grey, 0 black to 255 white. What is transparent is white. */
interface GreyRow {

    /** @return valid until the next call */
    float[] read(int y);

    static GreyRow of(BufferedImage photo, int columns) {
        return hasColoursInBytes(photo.getColorModel())
                        && photo.getRaster().getSampleModel() instanceof PixelInterleavedSampleModel layout
                        && photo.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                ? ofBytes(photo.getRaster(), layout, buffer, columns)
                : ofAny(photo, columns);
    }

    private static boolean hasColoursInBytes(ColorModel model) {
        int type = model.getColorSpace().getType();
        return model instanceof ComponentColorModel
                && !model.hasAlpha()
                && (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB);
    }

    /** As nearly all photos are. A camera's own shades are as good as any for telling bars. */
    private static GreyRow ofBytes(
            Raster raster, PixelInterleavedSampleModel layout, DataBufferByte buffer, int columns) {
        byte[] bytes = buffer.getData();
        int step = layout.getPixelStride();
        int[] offsets = layout.getBandOffsets();
        float[] row = new float[columns];
        return y -> {
            int x0 = raster.getMinX() - raster.getSampleModelTranslateX();
            int y0 = raster.getMinY() - raster.getSampleModelTranslateY();
            int first = buffer.getOffset() + (y0 + y) * layout.getScanlineStride() + x0 * step;
            if (offsets.length == 1) {
                for (int x = 0, at = first + offsets[0]; x < columns; x++, at += step) {
                    row[x] = bytes[at] & 0xFF;
                }
            } else {
                int red = first + offsets[0];
                int green = first + offsets[1];
                int blue = first + offsets[2];
                for (int x = 0, at = 0; x < columns; x++, at += step) {
                    row[x] = grey(bytes[red + at] & 0xFF, bytes[green + at] & 0xFF, bytes[blue + at] & 0xFF);
                }
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
