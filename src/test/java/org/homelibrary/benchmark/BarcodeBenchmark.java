package org.homelibrary.benchmark;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.homelibrary.barcode.BarcodeDecoder;
import org.homelibrary.image.ImageReading;
import org.homelibrary.model.isbn.Isbn;

/**
 * How many bar codes are read, how fast, and whether anything is read that is not there: photographs from a folder, from
 * the bytes of the file to the ISBNs as with an upload, and made pictures with and without an ISBN.
 *
 * <p>Arguments: a folder with photographs and {@code expected.tsv}, each line a file name and its ISBN; optionally how
 * often each photograph is decoded (5) and how many pictures of each kind are made (100).
 */
public final class BarcodeBenchmark {

    private static final int MAX_PIXELS = 4_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ImageReading images = new ImageReading();
    private final BarcodeDecoder decoder = new BarcodeDecoder();

    public static void main(String[] args) throws IOException {
        BarcodeBenchmark benchmark = new BarcodeBenchmark();
        benchmark.photographs(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 5);
        int count = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        benchmark.made("readable", count, seed -> BarcodePictures.readable(BarcodePictures.isbn(seed), seed));
        benchmark.made("hard", count, seed -> BarcodePictures.hard(BarcodePictures.isbn(seed), seed));
        benchmark.made("other bars", count, BarcodePictures::otherBars);
        benchmark.made("text", count, BarcodePictures::text);
    }

    private void photographs(Path folder, int rounds) throws IOException {
        int read = 0;
        int wrong = 0;
        int pieces = 0;
        int wrongPieces = 0;
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
            String[] columns = line.split("\t");
            List<Isbn> expected = List.of(new Isbn(columns[1]));
            byte[] bytes = Files.readAllBytes(folder.resolve(columns[0]));
            List<Isbn> found = List.of();
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                long startCpu = THREADS.getCurrentThreadCpuTime();
                found = decoder.decode(images.readGrey(bytes, MAX_PIXELS)).isbns();
                cpu.add((THREADS.getCurrentThreadCpuTime() - startCpu) / 1e6);
                times.add((System.nanoTime() - start) / 1e6);
            }
            wall.addAll(times);
            boolean right = found.equals(expected);
            read += right ? 1 : 0;
            wrong += right || found.isEmpty() ? 0 : 1;
            String result = right ? "read" : found.isEmpty() ? "none" : "WRONG";
            System.out.printf(Locale.ROOT, "%-20s %-6s %6.1f ms  %s%n", columns[0], result, share(times, 0.5), found);
            for (BufferedImage piece : pieces(images.readGrey(bytes, MAX_PIXELS))) {
                List<Isbn> inPiece = decoder.decode(piece).isbns();
                pieces++;
                wrongPieces += inPiece.isEmpty() || inPiece.equals(expected) ? 0 : 1;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d photographs: %d read, %d wrong; median %.1f ms, 95%% under %.1f ms (of processor: %.1f, %.1f ms)%n",
                wall.size() / rounds,
                read,
                wrong,
                share(wall, 0.5),
                share(wall, 0.95),
                share(cpu, 0.5),
                share(cpu, 0.95));
        System.out.printf("%d pieces of photographs: %d wrong%n", pieces, wrongPieces);
    }

    /** The left and the right half, and the whole with a strip painted over. */
    private static List<BufferedImage> pieces(BufferedImage photo) {
        int width = photo.getWidth();
        int height = photo.getHeight();
        BufferedImage covered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        covered.getGraphics().drawImage(photo, 0, 0, null);
        covered.getGraphics().fillRect(width * 2 / 5, 0, width / 5, height);
        return List.of(
                photo.getSubimage(0, 0, width / 2, height),
                photo.getSubimage(width / 2, 0, width - width / 2, height),
                covered);
    }

    /** Whatever is read must be the ISBN of the seed. A damaged one may still be read right. */
    private void made(String kind, int count, LongFunction<BufferedImage> pictures) {
        int read = 0;
        int wrong = 0;
        List<Double> cpu = new ArrayList<>();
        for (long seed = 1; seed <= count; seed++) {
            BufferedImage picture = pictures.apply(seed);
            long start = THREADS.getCurrentThreadCpuTime();
            List<Isbn> found = decoder.decode(picture).isbns();
            cpu.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            boolean right = found.equals(List.of(BarcodePictures.isbn(seed)));
            read += right ? 1 : 0;
            if (!right && !found.isEmpty()) {
                wrong++;
                System.out.printf("WRONG %s %d: %s%n", kind, seed, found);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d made pictures, %s: %d read, %d wrong; median %.1f ms of processor%n",
                count,
                kind,
                read,
                wrong,
                share(cpu, 0.5));
    }

    private static double share(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
    }
}
