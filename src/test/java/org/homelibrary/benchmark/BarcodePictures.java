package org.homelibrary.benchmark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.homelibrary.model.isbn.Isbn;
import org.homelibrary.support.BarcodeScene;

/** Made pictures, the same for the same seed: ISBNs of any quality, and what could be taken for one. */
final class BarcodePictures {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private BarcodePictures() {}

    static Isbn isbn(long seed) {
        Random random = new Random(seed);
        StringBuilder digits = new StringBuilder(random.nextInt(5) == 0 ? "979" : "978");
        while (digits.length() < 12) {
            digits.append(random.nextInt(10));
        }
        if (digits.toString().startsWith("9790")) {
            digits.setCharAt(3, '1'); // else it is printed music
        }
        return new Isbn(withCheckDigit(digits.toString()));
    }

    /** An ISBN that a patient reader could read. */
    static BufferedImage readable(Isbn isbn, long seed) {
        return spoiled(BarcodeScene.ean13(isbn.value()), seed, 1.6);
    }

    /** An ISBN that may be beyond reading. */
    static BufferedImage hard(Isbn isbn, long seed) {
        return spoiled(BarcodeScene.ean13(isbn.value()), seed, 4);
    }

    /** Another article's number, or half of an ISBN, or an ISBN whose bars were damaged, or just bars. */
    static BufferedImage otherBars(long seed) {
        Random random = new Random(seed);
        String isbn = BarcodeScene.ean13(isbn(seed).value());
        String bars =
                switch ((int) (seed % 4)) {
                    case 0 -> BarcodeScene.ean13(article(random));
                    case 1 -> half(isbn, random);
                    case 2 -> damaged(isbn, random);
                    default -> bars(random);
                };
        return spoiled(bars, seed, 3);
    }

    static BufferedImage text(long seed) {
        Random random = new Random(seed);
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.rotate((random.nextDouble() - 0.5) / 4, WIDTH / 2.0, HEIGHT / 2.0);
        graphics.setColor(Color.DARK_GRAY);
        int size = 8 + random.nextInt(16);
        graphics.setFont(new Font(random.nextBoolean() ? Font.SERIF : Font.MONOSPACED, random.nextInt(2), size));
        for (int y = size; y < HEIGHT; y += size * 5 / 4) {
            StringBuilder line = new StringBuilder();
            while (line.length() < 60) {
                line.append("ilI1|tmnu 0789".charAt(random.nextInt(14)));
            }
            graphics.drawString(line.toString(), 5, y);
        }
        graphics.dispose();
        return page;
    }

    private static BufferedImage spoiled(String modules, long seed, double mostBlur) {
        Random random = new Random(seed);
        double module = 1.4 + random.nextDouble() * 0.9;
        double blur = random.nextDouble() * mostBlur * module;
        double white = 120 + random.nextInt(130);
        BarcodeScene scene = new BarcodeScene(WIDTH, HEIGHT)
                .print(
                        modules,
                        WIDTH / 2.0 + random.nextInt(20) - 10,
                        HEIGHT / 2.0,
                        module,
                        40 + random.nextInt(100),
                        random.nextInt(40) - 20 + (random.nextInt(4) == 0 ? 180 : 0),
                        (random.nextDouble() - 0.5) / 3)
                .inked(white * (0.1 + 0.4 * random.nextDouble()), white)
                .noisy(random.nextDouble() * 4, seed);
        return (random.nextBoolean() ? scene.unfocused(blur) : scene.blurred(blur / 2)).photo();
    }

    private static String article(Random random) {
        StringBuilder digits = new StringBuilder();
        do {
            digits.setLength(0);
            while (digits.length() < 12) {
                // Some that start like an ISBN.
                digits.append(digits.isEmpty() && random.nextBoolean() ? 9 : random.nextInt(10));
            }
        } while (digits.toString().startsWith("978") || digits.toString().startsWith("979"));
        return withCheckDigit(digits.toString());
    }

    private static String half(String isbn, Random random) {
        int length = 45 + random.nextInt(45);
        return random.nextBoolean() ? isbn.substring(0, length) : isbn.substring(95 - length);
    }

    private static String damaged(String isbn, Random random) {
        int from = 3 + random.nextInt(70);
        int length = 8 + random.nextInt(14);
        return isbn.substring(0, from)
                + (random.nextBoolean() ? "0" : "1").repeat(length)
                + isbn.substring(from + length);
    }

    private static String bars(Random random) {
        StringBuilder bars = new StringBuilder("101");
        while (bars.length() < 92) {
            bars.append((random.nextBoolean() ? "1" : "0").repeat(1 + random.nextInt(3)));
        }
        return bars.substring(0, 92) + "101";
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
