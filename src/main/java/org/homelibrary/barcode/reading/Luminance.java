package org.homelibrary.barcode.reading;

import java.awt.image.BufferedImage;

/**
 * A photo in shades of grey.
 *
 * @param values row by row, 0 black to 255 white
 */
public record Luminance(int width, int height, float[] values) {

    /**
     * Shrunk by a whole factor, each pixel the mean of a square, so that the longer side is at most {@code maxSide}. The
     * photo is read row by row: memory follows the answer.
     */
    public static Luminance of(BufferedImage photo, int maxSide) {
        int longer = Math.max(photo.getWidth(), photo.getHeight());
        int factor = Math.max(1, (longer + maxSide - 1) / maxSide);
        int width = Math.max(1, photo.getWidth() / factor);
        int height = Math.max(1, photo.getHeight() / factor);
        int across = Math.min(factor, photo.getWidth());
        int down = Math.min(factor, photo.getHeight());
        float[] values = new float[width * height];
        float weight = 1f / (across * down);
        GreyRow grey = GreyRow.of(photo, width * across);
        for (int y = 0; y < height * down; y++) {
            float[] row = grey.read(y);
            int start = y / factor * width;
            int next = 0;
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = 0; i < across; i++) {
                    sum += row[next++];
                }
                values[start + x] += weight * sum;
            }
        }
        return new Luminance(width, height, values);
    }

    /**
     * Adds to each sum the brightness of a point on a straight line: between the pixels, by bilinear interpolation; beyond
     * the border, that of the pixel at the border.
     *
     * @param x of the first point, which {@code stepX} and {@code stepY} lead to the next
     */
    void addAlong(double x, double y, double stepX, double stepY, float[] sums) {
        double lastX = width - 1.001;
        double lastY = height - 1.001;
        int right = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        for (int n = 0; n < sums.length; n++) {
            double cx = within(x + n * stepX, lastX);
            double cy = within(y + n * stepY, lastY);
            int left = (int) cx;
            int top = (int) cy;
            float fx = (float) (cx - left);
            float fy = (float) (cy - top);
            int i = top * width + left;
            float upper = values[i] + fx * (values[i + right] - values[i]);
            float lower = values[i + below] + fx * (values[i + below + right] - values[i + below]);
            sums[n] += upper + fy * (lower - upper);
        }
    }

    private static double within(double value, double limit) {
        double notAbove = value < limit ? value : limit;
        return notAbove > 0 ? notAbove : 0;
    }
}
