package org.homelibrary.barcode;

import java.awt.image.BufferedImage;

/**
 * A photo in shades of grey.
 *
 * @param values row by row, 0 black to 255 white
 */
record Luminance(int width, int height, float[] values) {

    /**
     * Shrunk by a whole factor, each pixel the mean of a square, so that the longer side is at most {@code maxSide}. The
     * photo is read row by row: memory follows the answer.
     */
    static Luminance of(BufferedImage photo, int maxSide) {
        int longer = Math.max(photo.getWidth(), photo.getHeight());
        int factor = Math.max(1, (longer + maxSide - 1) / maxSide);
        int width = Math.max(1, photo.getWidth() / factor);
        int height = Math.max(1, photo.getHeight() / factor);
        int columns = Math.min(photo.getWidth(), width * factor);
        int rows = Math.min(photo.getHeight(), height * factor);
        float[] values = new float[width * height];
        int[] row = new int[columns];
        float weight = 1f / (Math.min(factor, columns) * Math.min(factor, rows));
        for (int y = 0; y < rows; y++) {
            photo.getRGB(0, y, columns, 1, row, 0, columns);
            int start = y / factor * width;
            for (int x = 0; x < columns; x++) {
                values[start + x / factor] += weight * onWhite(row[x]);
            }
        }
        return new Luminance(width, height, values);
    }

    private static float onWhite(int argb) {
        float grey = 0.299f * (argb >> 16 & 0xFF) + 0.587f * (argb >> 8 & 0xFF) + 0.114f * (argb & 0xFF);
        int alpha = argb >>> 24;
        return alpha == 255 ? grey : (grey * alpha + 255f * (255 - alpha)) / 255;
    }

    /** Between the pixels, by bilinear interpolation; beyond the border the pixel at the border. */
    float at(double x, double y) {
        double cx = Math.max(0, Math.min(width - 1.001, x));
        double cy = Math.max(0, Math.min(height - 1.001, y));
        int left = (int) cx;
        int top = (int) cy;
        float fx = (float) (cx - left);
        float fy = (float) (cy - top);
        int i = top * width + left;
        int right = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        float upper = values[i] + fx * (values[i + right] - values[i]);
        float lower = values[i + below] + fx * (values[i + below + right] - values[i + below]);
        return upper + fy * (lower - upper);
    }
}
