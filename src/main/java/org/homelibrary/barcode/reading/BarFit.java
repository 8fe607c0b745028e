package org.homelibrary.barcode.reading;

import java.util.Arrays;
import java.util.Optional;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.model.isbn.ProductCode;

/**
 * Lays the bars of an ISBN over a stretch of a scan line and moves them about until they fit: both ends, the bend that
 * perspective gives to the scale, the blur, the light, and for each of these the digits that fit best.
 */
final class BarFit {

    /** The share of what is seen that bars may leave unexplained. */
    private static final double MOST_UNEXPLAINED = 0.1;

    /** How much more any other digits must leave unexplained. */
    private static final double LEAST_LEAD = 1.04;

    /** Bars that leave so much over before the light is known are none, so a closer look would be wasted. */
    private static final double HOPELESS = 8;

    private static final double UNUSABLE = 1e6;

    private static final int FIRST_BLUR = 3;
    private static final int[] GLANCED_BLURS = {1, 5, 8};

    private final LineSamples samples;
    private final BestDigits digits = new BestDigits(BarModel.isbn());
    private double start;
    private double end;
    private double bend;
    private int blur = FIRST_BLUR;
    private double cost;

    /**
     * @param samples of the scan line
     * @param start of the first bar, in steps of the line
     * @param end of the last bar
     */
    BarFit(LineSamples samples, double start, double end) {
        this.samples = samples;
        this.start = start;
        this.end = end;
        this.cost = measure();
    }

    /** A first idea, of little effort, how well bars could fit here. */
    double glance() {
        double least = cost;
        for (int other : GLANCED_BLURS) {
            blur = other;
            least = Math.min(least, measure());
        }
        blur = FIRST_BLUR;
        return least;
    }

    BarFit improve() {
        improve(0.8);
        for (int i = 0; i < 3 && cost < HOPELESS; i++) {
            measure();
            samples.relight(pattern(digits.symbols()));
            cost = measure();
            improve(0.4);
        }
        return this;
    }

    /** @return the ISBN or ISMN that explains what is seen, if it explains it well and better than any other EAN-13 */
    Optional<String> number() {
        if (cost >= UNUSABLE || unexplained() > MOST_UNEXPLAINED || lead() < LEAST_LEAD) {
            return Optional.empty();
        }
        BestDigits any = new BestDigits(BarModel.any());
        any.solve(samples.dark(), blur);
        return Arrays.equals(any.symbols(), digits.symbols())
                ? Optional.of(text()).filter(BarFit::hasRightCheckDigit)
                : Optional.empty();
    }

    private static boolean hasRightCheckDigit(String number) {
        return Isbn.parse(number).isPresent() || ProductCode.ofBarcode(number).isPresent();
    }

    double unexplained() {
        cost = measure();
        float[] pattern = pattern(digits.symbols());
        double sum = 0;
        double squares = 0;
        for (float dark : pattern) {
            sum += dark;
            squares += dark * dark;
        }
        return cost / (squares - sum * sum / pattern.length);
    }

    double lead() {
        return digits.secondCost() / digits.cost();
    }

    String text() {
        StringBuilder text = new StringBuilder("9");
        for (int symbol : digits.symbols()) {
            text.append(symbol % 10);
        }
        return text.toString();
    }

    int blur() {
        return blur;
    }

    private void improve(double firstStep) {
        double module = (end - start) / BarModel.MODULES;
        for (double step = firstStep; step > 0.08; step /= 2) {
            boolean better = true;
            for (int round = 0; better && round < 4; round++) {
                better = move(step * module, 0, 0, 0);
                better |= move(-step * module, 0, 0, 0);
                better |= move(0, step * module, 0, 0);
                better |= move(0, -step * module, 0, 0);
                better |= move(0, 0, step * 0.02, 0);
                better |= move(0, 0, -step * 0.02, 0);
                better |= move(0, 0, 0, 1);
                better |= move(0, 0, 0, -1);
            }
        }
    }

    private boolean move(double byStart, double byEnd, double byBend, int byBlur) {
        if (blur + byBlur < 0 || blur + byBlur >= BarModel.BLURS.length) {
            return false;
        }
        start += byStart;
        end += byEnd;
        bend += byBend;
        blur += byBlur;
        double moved = measure();
        if (moved < cost) {
            cost = moved;
            return true;
        }
        start -= byStart;
        end -= byEnd;
        bend -= byBend;
        blur -= byBlur;
        return false;
    }

    private double measure() {
        return samples.take(start, end, bend) ? digits.solve(samples.dark(), blur) : UNUSABLE;
    }

    /** The darkness to expect at each sample. */
    private float[] pattern(int[] symbols) {
        float[] pattern = new float[BarModel.SAMPLES];
        for (int zone = 0; zone < BarModel.ZONES; zone++) {
            int left = zone == 0 ? 0 : symbols[zone - 1];
            int right = zone == BarModel.DIGITS ? 0 : symbols[zone];
            float[] expected = BarModel.expected(blur, zone, left, right);
            System.arraycopy(expected, 0, pattern, BarModel.start(zone), expected.length);
        }
        return pattern;
    }
}
