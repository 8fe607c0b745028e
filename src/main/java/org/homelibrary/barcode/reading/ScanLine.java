package org.homelibrary.barcode.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The brightness along a straight line through a photo.
 *
 * @param startX where the first sample was taken, in pixels
 * @param startY where the first sample was taken, in pixels
 * @param angle direction in radians, 0 along the rows
 * @param values brightness at equal steps, 0 black to 255 white
 */
record ScanLine(double startX, double startY, double angle, float[] values) {

    /** Steps for each pixel: bars narrower than two pixels need more than one. */
    static final int STEPS_PER_PIXEL = 2;

    /** All of {@link #parallel(Luminance, double, int, int, int, int)}. */
    static List<ScanLine> parallel(Luminance photo, double angle, int count, int halfBand) {
        return parallel(photo, angle, count, halfBand, 0, 1);
    }

    /**
     * Samples lines at equal distances that together cover the photo, or some of them.
     *
     * @param count at most so many lines
     * @param halfBand how many pixels to either side of a line are averaged
     * @param first the index of the first that is wanted
     * @param step 1 for all that follow, 2 for every other one
     */
    static List<ScanLine> parallel(Luminance photo, double angle, int count, int halfBand, int first, int step) {
        double extent = Math.abs(Math.sin(angle)) * photo.width() + Math.abs(Math.cos(angle)) * photo.height();
        double distance = Math.max(1, extent / count);
        List<ScanLine> lines = new ArrayList<>();
        for (double offset = (distance - extent) / 2 + first * distance;
                offset < extent / 2;
                offset += step * distance) {
            lines.add(across(photo, angle, offset, halfBand));
        }
        return lines;
    }

    /** A line from border to border, at a distance from the centre of the photo. */
    private static ScanLine across(Luminance photo, double angle, double offset, int halfBand) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double middleX = (photo.width() - 1) / 2.0 - sin * offset;
        double middleY = (photo.height() - 1) / 2.0 + cos * offset;
        double[] reachX = reach(middleX, cos, photo.width() - 1);
        double[] reachY = reach(middleY, sin, photo.height() - 1);
        double from = Math.max(reachX[0], reachY[0]);
        double to = Math.min(reachX[1], reachY[1]);
        double startX = middleX + from * cos;
        double startY = middleY + from * sin;
        float[] values = new float[Math.max(0, (int) ((to - from) * STEPS_PER_PIXEL) + 1)];
        for (int side = -halfBand; side <= halfBand; side++) {
            photo.addAlong(
                    startX - side * sin, startY + side * cos, cos / STEPS_PER_PIXEL, sin / STEPS_PER_PIXEL, values);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= 2 * halfBand + 1;
        }
        return new ScanLine(startX, startY, angle, values);
    }

    /** How far a step lies in the direction of the line, in steps from where all lines of this direction count. */
    double along(double step) {
        return STEPS_PER_PIXEL * (startX * Math.cos(angle) + startY * Math.sin(angle)) + step;
    }

    /** From the other end. */
    ScanLine reversed() {
        int last = values.length - 1;
        float[] back = new float[values.length];
        for (int i = 0; i <= last; i++) {
            back[i] = values[last - i];
        }
        return new ScanLine(x(last), y(last), angle + Math.PI, back);
    }

    double x(double step) {
        return startX + step * Math.cos(angle) / STEPS_PER_PIXEL;
    }

    double y(double step) {
        return startY + step * Math.sin(angle) / STEPS_PER_PIXEL;
    }

    /** How far one can go backwards (a negative number) and forwards until a coordinate leaves 0 to limit. */
    private static double[] reach(double from, double direction, double limit) {
        if (Math.abs(direction) < 1e-9) {
            boolean inside = from >= 0 && from <= limit;
            return new double[] {inside ? -1e9 : 1, inside ? 1e9 : -1};
        }
        double a = -from / direction;
        double b = (limit - from) / direction;
        return new double[] {Math.min(a, b), Math.max(a, b)};
    }
}
