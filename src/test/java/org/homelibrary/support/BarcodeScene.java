package org.homelibrary.support;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.oned.UPCEWriter;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made photograph of printed bars, as good or as bad as a test wants it. */
public final class BarcodeScene {

    private static final int SAMPLES = 4;
    private static final int QUIET = 9;

    /**
     * @param modules bars as {@code 1} and spaces as {@code 0}
     * @param x middle of the bars, in pixels
     * @param y middle of the bars, in pixels
     * @param module width of the narrowest bar in the middle, in pixels
     * @param degrees clockwise from upright
     * @param tilt by which share the right end is larger than the middle, as when seen from the side
     */
    private record Print(
            String modules, double x, double y, double module, double height, double degrees, double tilt) {

        /** 0 to 1 as dark as the bars, or -1 off the label. */
        double darkness(double px, double py) {
            double angle = Math.toRadians(degrees);
            double along = (px - x) * Math.cos(angle) + (py - y) * Math.sin(angle);
            double across = -(px - x) * Math.sin(angle) + (py - y) * Math.cos(angle);
            double flat = along / (1 + tilt * along / (module * modules.length()));
            double index = flat / module + modules.length() / 2.0;
            if (index < -QUIET || index > modules.length() + QUIET || Math.abs(across) > height / 2 + 4 * module) {
                return -1;
            }
            boolean bar = index >= 0
                    && index < modules.length()
                    && Math.abs(across) <= height / 2
                    && modules.charAt((int) index) == '1';
            return bar ? 1 : 0;
        }
    }

    private final int width;
    private final int height;
    private final List<Print> prints = new ArrayList<>();
    private double blur;
    private double radius;
    private double noise;
    private long seed;
    private double black = 25;
    private double white = 225;

    public BarcodeScene(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The 95 modules of any EAN-13 number. */
    public static String ean13(String digits) {
        return bars(new EAN13Writer().encode(digits, BarcodeFormat.EAN_13, 0, 1));
    }

    /** The modules of an EAN-8. */
    public static String ean8(String digits) {
        return bars(new EAN8Writer().encode(digits, BarcodeFormat.EAN_8, 0, 1));
    }

    /** The modules of a UPC-E, whose number is given with number system and check digit. */
    public static String upcE(String digits) {
        return bars(new UPCEWriter().encode(digits, BarcodeFormat.UPC_E, 0, 1));
    }

    private static String bars(BitMatrix bars) {
        StringBuilder modules = new StringBuilder();
        for (int x = 0; x < bars.getWidth(); x++) {
            modules.append(bars.get(x, 0) ? '1' : '0');
        }
        return modules.substring(modules.indexOf("1"), modules.lastIndexOf("1") + 1);
    }

    public BarcodeScene print(String modules, double x, double y, double module, double height, double degrees) {
        return print(modules, x, y, module, height, degrees, 0);
    }

    public BarcodeScene print(
            String modules, double x, double y, double module, double height, double degrees, double tilt) {
        prints.add(new Print(modules, x, y, module, height, degrees, tilt));
        return this;
    }

    /** One EAN-13 in the middle, upright. */
    public BarcodeScene middle(String digits, double module) {
        return print(ean13(digits), width / 2.0, height / 2.0, module, 50 * module, 0);
    }

    /** @param sigma standard deviation of the blur, in pixels */
    public BarcodeScene blurred(double sigma) {
        this.blur = sigma;
        return this;
    }

    /** @param radius of the disc that a point becomes, in pixels */
    public BarcodeScene unfocused(double radius) {
        this.radius = radius;
        return this;
    }

    public BarcodeScene noisy(double sigma, long seed) {
        this.noise = sigma;
        this.seed = seed;
        return this;
    }

    public BarcodeScene inked(double black, double white) {
        this.black = black;
        this.white = white;
        return this;
    }

    public BufferedImage photo() {
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] = (float) brightness(x, y);
            }
        }
        BufferedImage picture = grey(values);
        if (radius > 0) {
            picture = convolve(picture, disc());
        }
        if (blur > 0) {
            picture = convolve(convolve(picture, kernel(true)), kernel(false));
        }
        Random random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            double value = picture.getRaster().getSample(i % width, i / width, 0) + noise * random.nextGaussian();
            values[i] = (float) Math.max(0, Math.min(255, value));
        }
        return grey(values);
    }

    private double brightness(int x, int y) {
        double sum = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double px = x - 0.5 + (i % SAMPLES + 0.5) / SAMPLES;
            double py = y - 0.5 + (i / SAMPLES + 0.5) / SAMPLES;
            double darkness = 0.4;
            for (Print print : prints) {
                double dark = print.darkness(px, py);
                darkness = dark < 0 ? darkness : dark;
            }
            sum += white - darkness * (white - black);
        }
        return sum / (SAMPLES * SAMPLES);
    }

    private BufferedImage grey(float[] values) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < values.length; i++) {
            image.getRaster().setSample(i % width, i / width, 0, Math.round(values[i]));
        }
        return image;
    }

    private Kernel disc() {
        int reach = (int) Math.ceil(radius);
        int side = 2 * reach + 1;
        float[] weights = new float[side * side];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double inside = radius + 0.5 - Math.hypot(i % side - reach, i / side - reach);
            weights[i] = (float) Math.max(0, Math.min(1, inside));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Kernel(side, side, weights);
    }

    private Kernel kernel(boolean horizontal) {
        int reach = (int) Math.ceil(3 * blur);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * blur * blur));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return horizontal ? new Kernel(weights.length, 1, weights) : new Kernel(1, weights.length, weights);
    }

    private static BufferedImage convolve(BufferedImage image, Kernel kernel) {
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }
}
