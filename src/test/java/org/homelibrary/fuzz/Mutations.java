package org.homelibrary.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes unsound input of sound input: the same for the same seed. */
final class Mutations {

    private static final int LONGEST = 64 * 1024;

    private static final List<byte[]> WORDS = List.of(
                    "\"",
                    "'",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "<",
                    ">",
                    "&",
                    "&#",
                    ";",
                    "=",
                    "%",
                    "%00",
                    "%zz",
                    "%25",
                    "+",
                    "/",
                    "//",
                    "..",
                    ".",
                    "-",
                    "0",
                    "9",
                    "X",
                    "x",
                    "978",
                    "1e999",
                    "-1",
                    "null",
                    "true",
                    "9223372036854775808",
                    "2147483648",
                    "NaN",
                    "\u0000",
                    "\r\n",
                    "\t",
                    " ",
                    "\u2028",
                    "\ud83d\ude00",
                    "e\u0301",
                    "\u0130",
                    "\u202e",
                    "\ufeff",
                    "\\u0000",
                    "\\ud800",
                    "<br>",
                    "</p>",
                    "<!--",
                    "<a ",
                    "&amp;lt;",
                    "&#x10ffff;",
                    "&#99999999;",
                    "http://",
                    "https://[::1]",
                    "ISBN:",
                    "Mon, 01 Jan 2024",
                    "((((((((",
                    "aaaaaaaaaaaaaaaa",
                    "           ")
            .stream()
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] of(List<byte[]> sound) {
        byte[] input = oneOf(sound);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            input = changed(input, sound);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] changed(byte[] input, List<byte[]> sound) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + 1 + random.nextInt(random.nextBoolean() ? 4 : 64));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(input, from);
            case 1 -> joined(input, from, oneOf(WORDS), from);
            case 2 -> joined(input, from, oneOf(WORDS), to);
            case 3 -> joined(input, from, new byte[0], to);
            case 4 -> joined(input, from, repeated(Arrays.copyOfRange(input, from, to)), to);
            case 5 -> joined(input, from, repeated(oneOf(WORDS)), from);
            case 6 -> Arrays.copyOf(input, from);
            default -> {
                byte[] other = oneOf(sound);
                yield joined(
                        input,
                        from,
                        Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length),
                        input.length);
            }
        };
    }

    private byte[] flipped(byte[] input, int at) {
        byte[] bytes = input.clone();
        if (at < bytes.length) {
            bytes[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return bytes;
    }

    /** Seldom often. */
    private byte[] repeated(byte[] part) {
        int times = random.nextInt(20) == 0 ? 1 + random.nextInt(2_000) : 1 + random.nextInt(4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < LONGEST; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] input, int end, byte[] middle, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, end);
        out.writeBytes(middle);
        out.write(input, start, input.length - start);
        return out.toByteArray();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
