package org.homelibrary.barcode;

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

    /**
     * Samples a line that crosses the whole photo.
     *
     * @param offset distance of the line from the centre of the photo, in pixels
     * @param halfBand how many pixels to either side of the line are averaged
     */
    static ScanLine across(Luminance photo, double angle, double offset, int halfBand) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double middleX = (photo.width() - 1) / 2.0 - sin * offset;
        double middleY = (photo.height() - 1) / 2.0 + cos * offset;
        double[] x = reach(middleX, cos, photo.width() - 1);
        double[] y = reach(middleY, sin, photo.height() - 1);
        return between(photo, middleX, middleY, angle, Math.max(x[0], y[0]), Math.min(x[1], y[1]), halfBand);
    }

    /** Samples from one distance to another along the direction, both counted from a point and possibly negative. */
    static ScanLine between(Luminance photo, double x, double y, double angle, double from, double to, int halfBand) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        float[] values = new float[Math.max(0, (int) ((to - from) * STEPS_PER_PIXEL) + 1)];
        double startX = x + from * cos;
        double startY = y + from * sin;
        for (int i = 0; i < values.length; i++) {
            double lineX = startX + i * cos / STEPS_PER_PIXEL;
            double lineY = startY + i * sin / STEPS_PER_PIXEL;
            float sum = 0;
            for (int side = -halfBand; side <= halfBand; side++) {
                sum += photo.at(lineX - side * sin, lineY + side * cos);
            }
            values[i] = sum / (2 * halfBand + 1);
        }
        return new ScanLine(startX, startY, angle, values);
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
