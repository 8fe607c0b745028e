package org.homelibrary.benchmark;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homelibrary.barcode.BarcodeDecoder;
import org.homelibrary.image.ImageReading;
import org.homelibrary.model.Isbn;

/**
 * How many photographs of barcodes are read, and how fast: from the bytes of the file to the ISBNs, as an upload is.
 *
 * <p>Argument: a folder with photographs and {@code expected.tsv}, each line a file name and the ISBN in it.
 */
public final class BarcodeBenchmark {

    private static final int MAX_PIXELS = 4_000_000;
    private static final int ROUNDS = 5;

    private final ImageReading images = new ImageReading();
    private final BarcodeDecoder decoder = new BarcodeDecoder();

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<Path, List<Isbn>> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
            String[] columns = line.split("\t");
            expected.put(folder.resolve(columns[0]), List.of(new Isbn(columns[1])));
        }
        new BarcodeBenchmark().measure(expected);
    }

    private void measure(Map<Path, List<Isbn>> expected) throws IOException {
        int read = 0;
        int wrong = 0;
        List<Double> medians = new ArrayList<>();
        for (Map.Entry<Path, List<Isbn>> photo : expected.entrySet()) {
            byte[] bytes = Files.readAllBytes(photo.getKey());
            double[] times = new double[ROUNDS];
            List<Isbn> found = List.of();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                BufferedImage image = images.read(bytes, MAX_PIXELS);
                found = decoder.decode(image);
                times[round] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            medians.add(times[ROUNDS / 2]);
            boolean right = found.equals(photo.getValue());
            read += right ? 1 : 0;
            wrong += right || found.isEmpty() ? 0 : 1;
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %-6s %6.1f ms  %s%n",
                    photo.getKey().getFileName(),
                    right ? "read" : found.isEmpty() ? "none" : "WRONG",
                    times[ROUNDS / 2],
                    found);
        }
        medians.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d photographs: %d read, %d wrong, %d none; median %.1f ms, 95%% under %.1f ms%n",
                expected.size(),
                read,
                wrong,
                expected.size() - read - wrong,
                medians.get(medians.size() / 2),
                medians.get(medians.size() * 95 / 100));
    }
}
